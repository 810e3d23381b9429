using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Runs;

namespace DmsDashboard.Api.V1.Runs;

/// <summary>The latest run of a replication, from its dates and from the newest message of the orchestrator that was read.</summary>
internal sealed record RunItem
{
    /// <summary>StartDate of its statistics; null when DMS gave none.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>The stages of a serverless start-up, in order; none for a task, which has none. Only the newest message of the orchestrator is known here: what it does not tell has no time.</summary>
    public required ImmutableArray<StageItem> Stages { get; init; }

    /// <summary>What it has been doing since it was started; none when DMS gave no start.</summary>
    public required ImmutableArray<SpanItem> Spans { get; init; }

    /// <summary>The newest message of the orchestrator, and the only one that the stages go by; null when none was read. The others are in its log.</summary>
    public OrchestratorMessage? LatestMessage { get; init; }

    public static RunItem Of(ReplicationEntry entry, DateTimeOffset now)
    {
        var run = ReplicationRun.Of(entry, entry.LatestMessage is { } message ? [message] : []);
        return new RunItem
        {
            StartDate = entry.Replication.ReplicationStats?.StartDate,
            Stages = entry.Kind is ReplicationKind.Task ? [] : [.. run.Stages.Select(StageItem.Of)],
            Spans = [.. RunSpans.Of(entry, run, now).Select(static span => new SpanItem(span.Words, span.Duration.TotalSeconds))],
            LatestMessage = entry.LatestMessage,
        };
    }
}
