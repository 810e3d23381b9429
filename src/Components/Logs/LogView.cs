using System.Collections.Immutable;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>What a circuit sees of its log at one drawing. A new object each drawing; <see cref="Tail"/> lives on beneath it.</summary>
public sealed record LogView
{
    public static readonly LogView Empty = new() { Tail = new LogList(LogLimits.Usual) };

    /// <summary>The newest lines and marks of all sources, by time.</summary>
    public required LogList Tail { get; init; }

    /// <summary>The sources, as they are told apart.</summary>
    public ImmutableArray<LogSourceLook> Sources { get; init; } = [];

    /// <summary>How the lines of each source come in, in the order of <see cref="Sources"/>.</summary>
    public ImmutableArray<LogFeedView> Feeds { get; init; } = [];

    /// <summary>Orchestrator messages, oldest first; kept apart from the lines, so that a busy task log cannot push the timeline out.</summary>
    public ImmutableArray<OrchestratorMessage> Messages { get; init; } = [];

    /// <summary>How many lines and marks came in: the difference between two is the number between.</summary>
    public long Received { get; init; }

    /// <summary>Error lines that came in since the log was opened.</summary>
    public int NewErrors { get; init; }

    /// <summary>The first error of the newest run that the lines show; null while there is none.</summary>
    public RunError? RunError { get; init; }

    /// <summary>The beginning of the run when lines of it were not read, so that its first error may stand there; null when all were, or the beginning is not known.</summary>
    public DateTimeOffset? UnreadRun { get; init; }

    /// <summary>What of the groups is left out, as a replication beside them tells it.</summary>
    public LogOverlap Overlap { get; init; } = LogOverlap.None;

    /// <summary>The feed whose state the page tells first: the worst one.</summary>
    public LogFeedView? Worst => Feeds.IsEmpty ? null : Feeds.MaxBy(static feed => Weight(feed.State));

    private static int Weight(LogFeedState state) => state switch
    {
        LogFeedState.Unavailable => 5,
        LogFeedState.Reconnecting => 4,
        LogFeedState.NoLogGroup => 3,
        LogFeedState.Polling => 2,
        LogFeedState.Opening => 1,
        _ => 0,
    };
}
