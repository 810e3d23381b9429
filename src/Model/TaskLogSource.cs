namespace DmsDashboard.Model;

/// <summary>The <c>(replicationtask.c:752)</c> at the end of a task-log line; its last bracket may be cut off.</summary>
internal readonly ref struct TaskLogSource
{
    private const int LongestFile = 96;
    private const int LongestLine = 8;

    /// <summary>Where the bracket opens.</summary>
    public required int At { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    /// <summary>Looks from the end backwards, over no more than the longest name.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out TaskLogSource source)
    {
        source = default;
        var end = text is [.., ')'] ? text.Length - 1 : text.Length;
        var digits = end;
        while (digits > 0 && end - digits < LongestLine && char.IsAsciiDigit(text[digits - 1]))
        {
            digits--;
        }

        if (digits == end || digits == 0 || text[digits - 1] != ':')
        {
            return false;
        }

        var start = digits - 1;
        while (start > 0 && digits - start <= LongestFile && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.' or '/' or '-'))
        {
            start--;
        }

        var file = text[start..(digits - 1)];
        if (start == 0 || text[start - 1] != '(' || !IsSource(file))
        {
            return false;
        }

        source = new TaskLogSource { At = start - 1, File = file.ToString(), Line = int.Parse(text[digits..end], System.Globalization.CultureInfo.InvariantCulture) };
        return true;
    }

    private static bool IsSource(ReadOnlySpan<char> file) => file.Length > 2
        && (file.EndsWith(".c", StringComparison.Ordinal) || file.EndsWith(".cpp", StringComparison.Ordinal) || file.EndsWith(".cc", StringComparison.Ordinal) || file.EndsWith(".h", StringComparison.Ordinal));
}
