using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>What a circuit sees of a replication's log at one drawing. A new object each drawing; <see cref="Lines"/> lives on beneath it.</summary>
public sealed record LogView
{
    public static readonly LogView Empty = new() { Lines = new LogRing(1) };

    /// <summary>The lines and marks to show, oldest first.</summary>
    public required LogRing Lines { get; init; }

    public LogFeedState State { get; init; } = LogFeedState.Opening;

    /// <summary>The newest mark that says why the lines come as they do; null while there was none.</summary>
    public LogMark? Reason { get; init; }

    /// <summary>Orchestrator messages, oldest first; kept apart from the lines, so that a busy task log cannot push the timeline out.</summary>
    public ImmutableArray<OrchestratorMessage> Messages { get; init; } = [];

    /// <summary>The highest sequence number received: the difference between two is the number of lines between.</summary>
    public long LastSequence { get; init; }

    /// <summary>Error lines that came in since the log was opened.</summary>
    public int NewErrors { get; init; }

    /// <summary>The first error of the newest run that the lines show; null while there is none.</summary>
    public RunError? RunError { get; init; }

    /// <summary>From the newest line; null while there is none.</summary>
    public string? LogGroupName { get; init; }
}
