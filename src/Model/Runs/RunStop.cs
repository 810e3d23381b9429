namespace DmsDashboard.Model.Runs;

/// <summary>When the latest run of a replication ended. DMS keeps the stop of an earlier one until the next: after a start-up that failed it is not of this run.</summary>
internal static class RunStop
{
    /// <summary>The end of the run that began last; null while nothing tells of it.</summary>
    /// <param name="replication">Of either kind.</param>
    /// <param name="statusSince">Since when its Status is what it is; counts where that Status is the end.</param>
    public static DateTimeOffset? Of(IReplication replication, DateTimeOffset? statusSince)
    {
        DateTimeOffset?[] told = [replication.ReplicationStats?.StopDate, replication.ReplicationLastStopTime, IsEnd(replication.Status) ? statusSince : null];
        return Array.Find(told, stop => stop is not null && IsOfThisRun(replication, stop.Value));
    }

    /// <summary>False for what happened before the run began.</summary>
    public static bool IsOfThisRun(IReplication replication, DateTimeOffset at) => !(at < replication.ReplicationStats?.StartDate);

    private static bool IsEnd(ReplicationStatus status) => status.Is(ReplicationStatus.Stopped) || status.Is(ReplicationStatus.Failed);
}
