namespace DmsDashboard.Model;

/// <summary>
/// Reads the severity of a line of PostgreSQL's own log, <c>2026-11-15 12:00:00 UTC:10.0.0.1(5432):user@db:[123]:ERROR:  text</c> as RDS and Aurora
/// write it (log_line_prefix <c>%t:%r:%u@%d:[%p]:</c>), or <c>2026-11-15 12:00:00.123 UTC [123] ERROR:  text</c>, PostgreSQL's default.
/// </summary>
public static class PostgresLogLine
{
    // User and database names have 63 bytes, an address fewer.
    private const int LongestPrefix = 256;
    private const int LongestWord = 8;
    private const string Form = "dddd-dd-dd dd:dd:dd";

    /// <summary>E, W, I or D; null for every other line, and for those that go on with the one before them (STATEMENT, DETAIL, HINT, CONTEXT). Looks at no more than the line's beginning.</summary>
    public static char? SeverityOf(ReadOnlySpan<char> line)
    {
        if (!HasTime(line))
        {
            return null;
        }

        var prefix = line[..Math.Min(line.Length, LongestPrefix)];
        for (var at = Form.Length; at < prefix.Length; at++)
        {
            if (prefix[at] == '[' && AfterProcess(prefix, at + 1) is { } word)
            {
                return SeverityAt(line[word..]);
            }
        }

        return null;
    }

    // Behind the process id in its brackets; the address may have brackets too, [local].
    private static int? AfterProcess(ReadOnlySpan<char> prefix, int from)
    {
        var end = from;
        while (end < prefix.Length && char.IsAsciiDigit(prefix[end]))
        {
            end++;
        }

        return end > from && end + 1 < prefix.Length && prefix[end] == ']' && prefix[end + 1] is (':' or ' ') ? end + 2 : null;
    }

    private static char? SeverityAt(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, LongestWord + 1)].IndexOf(':');
        return colon < 0 ? null : Letter(text[..colon]);
    }

    private static char? Letter(ReadOnlySpan<char> word) => word switch
    {
        "ERROR" or "FATAL" or "PANIC" => 'E',
        "WARNING" => 'W',
        "LOG" or "INFO" or "NOTICE" => 'I',
        _ => word.StartsWith("DEBUG") ? 'D' : null,
    };

    private static bool HasTime(ReadOnlySpan<char> line)
    {
        if (line.Length < Form.Length)
        {
            return false;
        }

        for (var i = 0; i < Form.Length; i++)
        {
            if (Form[i] == 'd' ? !char.IsAsciiDigit(line[i]) : line[i] != Form[i])
            {
                return false;
            }
        }

        return true;
    }
}
