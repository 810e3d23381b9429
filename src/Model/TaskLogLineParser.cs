namespace DmsDashboard.Model;

/// <summary>
/// Reads <c>00012345: 2026-11-15T01:51:22:123456 [SOURCE_UNLOAD   ]E:  text  (file.c:235)</c>. One pass, whatever comes: the text is the engine's
/// and keeps to no promise. A line of another form is kept whole.
/// </summary>
public static class TaskLogLineParser
{
    /// <summary>Reads a line, or an event of several lines. Never throws.</summary>
    public static TaskLogLine Parse(string line)
    {
        if (!TaskLogHead.TryRead(line, out var head))
        {
            return new TaskLogLine(null, null, line);
        }

        var text = line.AsSpan(head.TextAt).Trim();
        var hasSource = TaskLogSource.TryRead(text, out var source);
        return new TaskLogLine(head.Component, head.Severity, (hasSource ? text[..source.At].TrimEnd() : text).ToString())
        {
            Timestamp = head.Timestamp,
            ThreadId = head.ThreadId,
            SourceFile = hasSource ? source.File : null,
            SourceLine = hasSource ? source.Line : null,
        };
    }

    /// <summary>True when the line begins an event; else it goes on with the one before it.</summary>
    public static bool IsStart(ReadOnlySpan<char> line) => TaskLogHead.TryRead(line, out _);
}
