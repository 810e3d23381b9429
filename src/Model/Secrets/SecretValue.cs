namespace DmsDashboard.Model.Secrets;

/// <summary>Finds where a value ends that begins at a place; the place itself where there is none to hide.</summary>
internal static class SecretValue
{
    /// <summary>What is to be hidden there; nothing, behind it, where it was hidden before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="isAssigned">True after an equals sign: braces are quotes there (ODBC), after a colon they are structure (JSON).</param>
    public static (int From, int To) At(string text, int at, bool isAssigned)
    {
        var rest = text.AsSpan(at);
        var hidden = IsHidden(rest) ? at + (rest[0] == SecretMask.Hidden[0] ? SecretMask.Hidden.Length : SecretMask.Dots.Length) : 0;
        return hidden > 0 ? (hidden, hidden) : (at, EndOf(text, at, isAssigned));
    }

    private static int EndOf(string text, int at, bool isAssigned)
    {
        var rest = text.AsSpan(at);
        if (rest.IsEmpty || IsHarmless(rest))
        {
            return at;
        }

        return rest[0] switch
        {
            '\\' when rest.Length > 1 && IsQuote(rest[1]) => EscapedEnd(text, at),
            '\'' or '"' => QuotedEnd(text, at),
            '{' when isAssigned => BracedEnd(text, at),
            '{' or '[' when !isAssigned => at,
            _ => BareEnd(text, at),
        };
    }

    /// <summary>Behind the closing quote, which a doubled one is not; behind the first word where there is none.</summary>
    public static int QuotedEnd(string text, int at)
    {
        var quote = text[at];
        for (var next = at + 1; next < text.Length && text[next] != '\n'; next++)
        {
            if (text[next] == '\\' && quote == '"')
            {
                next++;
            }
            else if (text[next] == quote && next + 1 < text.Length && text[next + 1] == quote)
            {
                next++;
            }
            else if (text[next] == quote)
            {
                return next + 1;
            }
        }

        // Cut off: what is left of the secret is one all the same.
        var end = BareEnd(text, at + 1);
        return end == at + 1 ? at : end;
    }

    /// <summary>To a blank or to what parts one value from the next.</summary>
    public static int BareEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (';' or ',' or '&' or '"' or '\'' or '}' or '<' or '>'))
        {
            end++;
        }

        while (end > at && text[end - 1] is ')' or '\\')
        {
            end--;
        }

        return end;
    }

    /// <summary>True for ' and ".</summary>
    public static bool IsQuote(char sign) => sign is '\'' or '"';

    /// <summary>True where a secret was.</summary>
    public static bool IsHidden(ReadOnlySpan<char> text) =>
        text.StartsWith(SecretMask.Hidden, StringComparison.Ordinal) || text.StartsWith(SecretMask.Dots, StringComparison.Ordinal);

    private static int EscapedEnd(string text, int at)
    {
        var closing = text.AsSpan(at + 2).IndexOfAny('\\', '\n');
        var end = at + 2 + closing;
        return closing >= 0 && end + 1 < text.Length && text[end] == '\\' && text[end + 1] == text[at + 1] ? end + 2 : BareEnd(text, at + 2);
    }

    private static int BracedEnd(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('}', '\n');
        return length > 0 && text[at + length] == '}' ? at + length + 1 : BareEnd(text, at + 1);
    }

    // What is no value, and the name of a secret: that says which one could not be read.
    private static bool IsHarmless(ReadOnlySpan<char> value)
    {
        var word = value.TrimStart("\\\"'");
        return word.StartsWith("arn:", StringComparison.OrdinalIgnoreCase) || IsWord(word, "null") || IsWord(word, "none");
    }

    private static bool IsWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));
}
