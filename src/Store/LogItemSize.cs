using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>How much memory an item keeps: its event's text, and what was read from it.</summary>
internal static class LogItemSize
{
    // Item, event, parsed line and the strings' own heads, on 64 bits.
    private const int Objects = 400;

    /// <summary>In bytes; about right, and never much less than it is.</summary>
    public static long Of(LogItem item) => Objects + 2L * (item.Mark is { } mark ? mark.Sentence.Length : Characters(item));

    private static int Characters(LogItem item) => item.Event is not { } logEvent ? 0
        : logEvent.Message.Length + logEvent.LogStreamName.Length + Characters(item.Line, logEvent.Message) + Characters(item.Message);

    // A line without a head is its own text.
    private static int Characters(TaskLogLine? line, string message) =>
        line is null ? 0 : (ReferenceEquals(line.Text, message) ? 0 : line.Text.Length) + (line.SourceFile?.Length ?? 0);

    private static int Characters(OrchestratorMessage? message) =>
        message is null ? 0 : message.Message.Length + (message.ReplicationState?.Length ?? 0) + (message.FailureMessage?.Length ?? 0);
}
