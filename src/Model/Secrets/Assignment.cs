namespace DmsDashboard.Model.Secrets;

/// <summary>What follows a name: <c>=x</c>, <c>: "x"</c>, <c>": "x"</c>, <c>\":\"x\"</c>, <c>=&gt; 'x'</c>.</summary>
internal static class Assignment
{
    private const int LongestSign = 2;

    private static readonly string[] Schemes = ["Bearer", "Basic", "Negotiate", "Digest", "Token"];

    /// <summary>Where the value lies; nowhere when none follows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Behind the name.</param>
    /// <param name="isHeader">True for Authorization, whose first word may be a scheme.</param>
    public static (int From, int To) Value(string text, int at, bool isHeader)
    {
        var sign = SkipBlanks(text, SkipQuote(text, at));
        var from = sign;
        while (from < text.Length && from - sign < LongestSign && text[from] is '=' or ':' or '>')
        {
            from++;
        }

        if (from == sign || text[sign] == '>')
        {
            return default;
        }

        var isAssigned = text[from - 1] is '=' or '>';
        from = SqlWords.SkipPrefix(text, SkipBlanks(text, from));
        from = isHeader ? SkipScheme(text, from) : from;
        return SecretValue.At(text, from, isAssigned);
    }

    /// <summary>The first place that is no blank.</summary>
    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    // Of the name: "password", \"password\", ["password"].
    private static int SkipQuote(string text, int at)
    {
        var quote = at + 1 < text.Length && text[at] == '\\' ? at + 1 : at;
        if (quote >= text.Length || !SecretValue.IsQuote(text[quote]))
        {
            return at;
        }

        return quote + 1 < text.Length && text[quote + 1] == ']' ? quote + 2 : quote + 1;
    }

    private static int SkipScheme(string text, int at)
    {
        foreach (var scheme in Schemes)
        {
            if (text.AsSpan(at).StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && at + scheme.Length < text.Length && text[at + scheme.Length] == ' ')
            {
                return SkipBlanks(text, at + scheme.Length);
            }
        }

        return at;
    }
}
