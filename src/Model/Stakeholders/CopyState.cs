using DmsDashboard.Model.Progress;

namespace DmsDashboard.Model.Stakeholders;

/// <summary>How much of a replication is copied. What is not known is null and has no part in any sum; it is never zero.</summary>
public sealed record CopyState
{
    /// <summary>Nothing is known of it.</summary>
    public static readonly CopyState NotKnown = new();

    private const string CdcOnly = "cdc";
    private const string Resume = "resume-processing";

    /// <summary>True for a replication that carries changes only.</summary>
    public bool IsNothingToCopy { get; private init; }

    /// <summary>0 to 100, whole; 100 only when all is copied.</summary>
    public int? Percent { get; private init; }

    /// <summary>Tables that are copied.</summary>
    public int Loaded { get; private init; }

    /// <summary>Tables that are being copied.</summary>
    public int Loading { get; private init; }

    /// <summary>Tables that wait.</summary>
    public int Queued { get; private init; }

    /// <summary>Tables with an error.</summary>
    public int Errored { get; private init; }

    public int Total => Loaded + Loading + Queued + Errored;

    /// <summary>True when its tables are known: then it counts in what is copied of all.</summary>
    public bool IsCounted => Total > 0;

    /// <summary>True when there is nothing left to copy and nothing failed.</summary>
    public bool IsComplete => Percent is 100;

    /// <summary>The state that <paramref name="entry"/> tells.</summary>
    public static CopyState Of(ReplicationEntry entry)
    {
        var replication = entry.Replication;
        if (replication.ReplicationType is CdcOnly)
        {
            return new CopyState { IsNothingToCopy = true };
        }

        return replication.ReplicationStats is { } stats && IsOfThisRun(entry) ? Of(stats, replication) : NotKnown;
    }

    // One that begins anew still has the figures of its last run for a while; one that goes on keeps what it has.
    private static bool IsOfThisRun(ReplicationEntry entry) => entry.Health.Health switch
    {
        Health.NotStarted => false,
        Health.Starting => entry.Replication.StartReplicationType is Resume,
        _ => true,
    };

    private static CopyState Of(ReplicationStats stats, IReplication replication)
    {
        var counts = new CopyState
        {
            Loaded = Math.Max(0, stats.TablesLoaded ?? 0),
            Loading = Math.Max(0, stats.TablesLoading ?? 0),
            Queued = Math.Max(0, stats.TablesQueued ?? 0),
            Errored = Math.Max(0, stats.TablesErrored ?? 0),
        };
        return counts with { Percent = PercentOf(counts, stats, IsFinished(counts, stats, replication)) };
    }

    private static int? PercentOf(CopyState counts, ReplicationStats stats, bool isFinished)
    {
        var told = stats.FullLoadProgressPercent is { } percent ? Math.Clamp(percent, 0, 100)
            : counts.IsCounted ? (int)(100L * counts.Loaded / counts.Total)
            : (int?)null;
        // Before it knows of any table, DMS says 0.
        if (!counts.IsCounted && told is 0)
        {
            return null;
        }

        // A finished load may have been told as 99 last, one that goes on is rounded up to 100, and tables that failed are not copied.
        var most = counts.Errored > 0 ? (int)(100L * (counts.Total - counts.Errored) / counts.Total) : isFinished ? 100 : 99;
        return isFinished && (told is not null || counts.IsCounted) ? most : told is { } known ? Math.Min(known, most) : null;
    }

    // DMS keeps the last run's finish after a reload has begun.
    private static bool IsFinished(CopyState counts, ReplicationStats stats, IReplication replication) =>
        counts is { Loading: 0, Queued: 0 }
        && (stats.FullLoadFinishDate is { } finished ? !(stats.FullLoadStartDate > finished) : stats.FullLoadProgressPercent is 100 && !LoadPhase.IsLoading(replication));
}
