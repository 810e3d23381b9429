namespace DmsDashboard.Model;

/// <summary>What stands before the text of a task-log line. Time and thread are there only sometimes; docs print it without brackets too.</summary>
internal readonly ref struct TaskLogHead
{
    private const int MostParts = 4;
    private const int LongestComponent = 32;

    public required int TextAt { get; init; }

    public required string Component { get; init; }

    public required char Severity { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public long? ThreadId { get; init; }

    /// <summary>False when the line does not begin as the engine's lines do. Looks at no more than its beginning.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out TaskLogHead head)
    {
        head = default;
        DateTimeOffset? time = null;
        long? thread = null;
        var at = SkipBlanks(line, line is ['"', ..] ? 1 : 0);
        // A copy from CloudWatch's own page puts a time of its own in front: the engine's is the last one.
        for (var part = 0; part < MostParts && at < line.Length && line[at] is (>= '0' and <= '9') or '-'; part++)
        {
            if (TaskLogTime.TryRead(line[at..], out var found, out var length))
            {
                time = found;
            }
            else if (TryReadThread(line[at..], out var id, out length))
            {
                thread = id;
            }
            else
            {
                return false;
            }

            at = SkipBlanks(line, at + length);
        }

        if (!TryReadComponent(line, ref at, out var component) || at + 1 >= line.Length || line[at + 1] != ':' || !IsSeverity(line[at]))
        {
            return false;
        }

        head = new TaskLogHead { TextAt = at + 2, Component = component, Severity = line[at], Timestamp = time, ThreadId = thread };
        return true;
    }

    private static bool TryReadThread(ReadOnlySpan<char> text, out long id, out int length)
    {
        var end = text[0] == '-' ? 1 : 0;
        var digits = end;
        while (end < text.Length && end - digits < 18 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        length = end + 1;
        id = 0;
        return end - digits >= 6 && end < text.Length && text[end] == ':' && long.TryParse(text[..end], out id);
    }

    // Leaves 'at' at the severity.
    private static bool TryReadComponent(ReadOnlySpan<char> line, ref int at, out string component)
    {
        component = "";
        var isBracketed = at < line.Length && line[at] == '[';
        var start = isBracketed ? at + 1 : at;
        var end = start;
        while (end < line.Length && end - start < LongestComponent && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '_'))
        {
            end++;
        }

        var after = SkipBlanks(line, end);
        if (end == start || after >= line.Length || (isBracketed ? line[after] != ']' : after == end))
        {
            return false;
        }

        var name = TaskLogComponents.NameOf(line[start..end]);
        component = name ?? (isBracketed ? line[start..end].ToString() : "");
        at = isBracketed ? SkipBlanks(line, after + 1) : after;
        return component.Length > 0;
    }

    private static bool IsSeverity(char letter) => letter is 'E' or 'W' or 'I' or 'D' or 'T' or 'V';

    private static int SkipBlanks(ReadOnlySpan<char> line, int from)
    {
        while (from < line.Length && line[from] is ' ' or '\t')
        {
            from++;
        }

        return from;
    }
}
