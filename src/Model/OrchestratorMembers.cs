namespace DmsDashboard.Model;

/// <summary>
/// Splits the orchestrator's own form into its members. A value ends where the next member begins, <c>', 'key':</c>; quotes alone end nothing, and a
/// member inside braces belongs to the value (database errors quote whole objects), but for failure_message, which always stands on its own.
/// </summary>
internal static class OrchestratorMembers
{
    private const string First = "replication_state";
    private const string Failure = "failure_message";
    private const int LongestKey = 64;

    /// <summary>The members by name, the first of each name; empty when the text has none.</summary>
    public static Dictionary<string, string> Read(string text)
    {
        var members = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Start(text) is not { } key)
        {
            return members;
        }

        while (true)
        {
            var next = NextKey(text, key.ValueAt, members.ContainsKey(Failure) || key.Name == Failure);
            members.TryAdd(key.Name, Value(text.AsSpan(key.ValueAt, (next?.At ?? text.Length) - key.ValueAt), isLast: next is null));
            if (next is null)
            {
                return members;
            }

            key = next.Value;
        }
    }

    private static Key? Start(string text)
    {
        var from = SkipBlanks(text, 0);
        from = from < text.Length && text[from] is '{' ? SkipBlanks(text, from + 1) : from;
        if (KeyAt(text, from, from) is { } first)
        {
            return first;
        }

        // Something stands before it: a time, a logger's name.
        var found = text.IndexOf(First, StringComparison.OrdinalIgnoreCase);
        return found > 0 ? KeyAt(text, found - 1, found - 1) : null;
    }

    private static Key? NextKey(string text, int from, bool failureSeen)
    {
        var depth = 0;
        // Looked for once: a text of blanks and commas would make it a search of its own at each of them.
        var opening = SkipBlanks(text, from);
        for (var at = opening; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when depth > 0:
                    depth--;
                    break;
                case ',' when KeyAt(text, SkipBlanks(text, at + 1), at) is { } key
                    && (depth == 0 || (key.Name == Failure && !failureSeen))
                    && EndsValue(text, opening, at):
                    return key;
            }
        }

        return null;
    }

    // A value that was opened by a quote is closed by one before the comma; else the comma is text.
    private static bool EndsValue(string text, int opening, int comma)
    {
        if (opening >= comma || text[opening] is not ('\'' or '"'))
        {
            return true;
        }

        var last = comma - 1;
        while (last > opening && char.IsWhiteSpace(text[last]))
        {
            last--;
        }

        return last > opening && text[last] == text[opening];
    }

    private static Key? KeyAt(string text, int quoteAt, int memberAt)
    {
        if (quoteAt >= text.Length || text[quoteAt] is not ('\'' or '"'))
        {
            return null;
        }

        var end = quoteAt + 1;
        while (end < text.Length && end - quoteAt <= LongestKey && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        if (end == quoteAt + 1 || end >= text.Length || text[end] != text[quoteAt])
        {
            return null;
        }

        var colon = SkipBlanks(text, end + 1);
        return colon < text.Length && text[colon] is ':' ? new Key(text[(quoteAt + 1)..end].ToLowerInvariant(), memberAt, colon + 1) : null;
    }

    private static string Value(ReadOnlySpan<char> text, bool isLast)
    {
        var value = text.Trim();
        if (value is [var quote and ('\'' or '"'), .. var rest])
        {
            // Only the last member carries the closing brace, which may be missing; a cut text has not even the quote.
            var body = isLast && rest is [.. var unbraced, '}'] && unbraced.TrimEnd() is [.. var inside, var last] && last == quote ? inside : rest;
            return (body.Length < rest.Length ? body : body is [.. var closed, var end] && end == quote ? closed : body).ToString();
        }

        value = isLast && value is [.. var bare, '}'] ? bare.TrimEnd() : value;
        return value is "null" or "None" ? "" : value.ToString();
    }

    private static int SkipBlanks(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }

    private readonly record struct Key(string Name, int At, int ValueAt);
}
