using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>How the lines come in, in words.</summary>
public static class LogFeedWords
{
    /// <summary>For the state line: of one source, or of the worst of several with its name.</summary>
    public static string State(LogView view) => view.Worst is not { } worst ? State(LogFeedState.Opening, null, isGroup: false)
        : view.Feeds.Length > 1 && worst.State is not LogFeedState.Live ? $"{Name(view, worst)}: {State(worst.State, worst.Reason, worst.Source.Arn is null)}"
        : State(worst.State, worst.Reason, worst.Source.Arn is null);

    /// <summary>For a log without a line.</summary>
    public static string Empty(LogView view) => view.Worst?.State switch
    {
        null or LogFeedState.Opening => "Reading the newest lines from CloudWatch Logs…",
        LogFeedState.NoLogGroup when view.Worst.Source.Arn is null => "There is no log group of this name in the account and Region.",
        LogFeedState.NoLogGroup => "This replication has no log group yet. CloudWatch Logs creates it with the first run, and its lines appear here by themselves.",
        LogFeedState.Unavailable => State(view),
        _ => "The log has no lines. New ones appear here by themselves.",
    };

    /// <summary>The class of the state's dot: its shape says the same.</summary>
    public static string Css(LogFeedState state) => state switch
    {
        LogFeedState.Live => "dm-fresh",
        LogFeedState.Opening or LogFeedState.NoLogGroup => "dm-fresh paused",
        _ => "dm-fresh late",
    };

    private static string State(LogFeedState state, LogMark? reason, bool isGroup) => state switch
    {
        LogFeedState.Opening => "Opening the log…",
        LogFeedState.NoLogGroup => isGroup ? "There is no log group of this name" : "No log group yet: it appears with the first run",
        LogFeedState.Live => "Live",
        LogFeedState.Polling => With("Polling", reason),
        LogFeedState.Reconnecting => "Reconnecting…",
        LogFeedState.Unavailable => With("The log cannot be read", reason),
        _ => state.ToString(),
    };

    private static string Name(LogView view, LogFeedView feed) => view.Sources[view.Feeds.IndexOf(feed)].Tag;

    private static string With(string word, LogMark? reason) => reason is null ? word : $"{word}: {reason.Sentence}";
}
