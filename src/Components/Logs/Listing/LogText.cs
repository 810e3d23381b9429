using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>What stands in the text cell of a line, and so what a search looks through.</summary>
public static class LogText
{
    /// <summary>The engine's text without its head, the orchestrator's message with its failure, else the line as it came.</summary>
    public static string Of(LogItem item) => item switch
    {
        { Line: { } line } => line.Text,
        { Message: { } message } => Of(message),
        _ => item.Event?.Message ?? item.Mark?.Sentence ?? "",
    };

    /// <summary>The whole event as it came, with what goes on with it.</summary>
    public static string Whole(LogEntry entry) => entry.More.Count == 0
        ? Raw(entry.Item)
        : string.Join('\n', entry.More.Select(Raw).Prepend(Raw(entry.Item)));

    private static string Raw(LogItem item) => item.Event?.Message ?? item.Mark?.Sentence ?? "";

    private static string Of(OrchestratorMessage message) =>
        message.FailureMessage is { Length: > 0 } failure && failure != message.Message ? $"{message.Message} {failure}" : message.Message;
}
