using System.Collections.Immutable;

namespace DmsDashboard.Model.Runs;

/// <summary>What a replication has been doing since its last start, from the dates that DMS gives.</summary>
public static class RunSpans
{
    private const double LargestStopShare = 0.12;

    /// <summary>Empty when DMS gave no start.</summary>
    public static ImmutableArray<RunSpan> Of(ReplicationEntry entry, ReplicationRun run, DateTimeOffset now)
    {
        var replication = entry.Replication;
        if (replication.ReplicationStats?.StartDate is not { } start || start > now)
        {
            return [];
        }

        var stop = StopOf(entry, run, start);
        var end = stop ?? now;
        var load = Within(replication.ReplicationStats.FullLoadStartDate, start, end);
        var changes = Within(replication.ReplicationStats.FullLoadFinishDate, start, end);
        var spans = ImmutableArray.CreateBuilder<RunSpan>();
        var running = Within(run.Stages[^1].Since, start, end) ?? (run.Stages[^1].State == RunStageState.Todo ? end : start);
        Add(spans, "st", "Start-up", start, load ?? running);
        if (load is not null)
        {
            Add(spans, "ld", "Full load", load.Value, changes ?? end);
        }

        if (HasChanges(replication) && (load is null || changes is not null))
        {
            Add(spans, "rp", "Replicating changes", changes ?? running, end);
        }

        if (stop is not null)
        {
            AddStop(spans, entry, now - stop.Value);
        }

        return spans.ToImmutable();
    }

    // A start-up that fails leaves no stop date: then the orchestrator's last word, or when the status was first seen, has to do.
    private static DateTimeOffset? StopOf(ReplicationEntry entry, ReplicationRun run, DateTimeOffset start)
    {
        var replication = entry.Replication;
        if (replication.Status.StartupStage is not null || replication.Status.Is(ReplicationStatus.Stopping) || entry.Health.Health is Health.Starting)
        {
            return null;
        }

        DateTimeOffset?[] told =
        [
            replication.ReplicationStats?.StopDate,
            replication.ReplicationLastStopTime,
            run.Messages is [.., var last] ? last.Timestamp : null,
            entry.StatusSince,
        ];
        return told.FirstOrDefault(stop => stop > start);
    }

    private static DateTimeOffset? Within(DateTimeOffset? value, DateTimeOffset start, DateTimeOffset end) =>
        value >= start && value <= end ? value : null;

    private static bool HasChanges(IReplication replication) =>
        replication.ReplicationType?.Contains("cdc", StringComparison.OrdinalIgnoreCase) == true;

    private static void Add(ImmutableArray<RunSpan>.Builder spans, string kind, string words, DateTimeOffset from, DateTimeOffset to)
    {
        if (to > from)
        {
            spans.Add(new RunSpan(kind, words, to - from, (to - from).TotalSeconds));
        }
    }

    private static void AddStop(ImmutableArray<RunSpan>.Builder spans, ReplicationEntry entry, TimeSpan duration)
    {
        var most = spans.Sum(span => span.Weight) * LargestStopShare;
        var failed = entry.Health.Health == Health.Failed;
        spans.Add(new RunSpan(failed ? "fl" : "off", failed ? "Stopped by an error" : "Stopped", duration, Math.Max(1, Math.Min(duration.TotalSeconds, most))));
    }
}
