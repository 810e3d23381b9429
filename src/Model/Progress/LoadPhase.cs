namespace DmsDashboard.Model.Progress;

/// <summary>Whether a replication is in its full load, and in which run of it. Pure.</summary>
public static class LoadPhase
{
    /// <summary>True while it runs and its full load is not finished.</summary>
    public static bool IsLoading(IReplication replication) => replication.Status.Is(ReplicationStatus.Running) && RunningHealth.IsLoading(replication);

    /// <summary>What tells the run from earlier ones: samples of two runs are not of one load. A stop and a resume begin another.</summary>
    public static DateTimeOffset? RunOf(ReplicationStats stats) => stats.StartDate ?? stats.FullLoadStartDate;

    /// <summary>When this run began to load; null when an earlier run did, or DMS does not say.</summary>
    public static DateTimeOffset? BeganInRun(ReplicationStats stats) =>
        stats.FullLoadStartDate is { } began && (stats.StartDate is null || began >= stats.StartDate) ? began : null;
}
