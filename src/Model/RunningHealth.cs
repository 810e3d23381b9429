namespace DmsDashboard.Model;

/// <summary>Health of a running replication: full load or CDC, and what goes wrong meanwhile.</summary>
internal static class RunningHealth
{
    private const string FullLoadOnly = "full-load";
    private const string CdcOnly = "cdc";

    public static HealthReading Read(IReplication replication)
    {
        var isLoading = IsLoading(replication);
        var detail = IsPhaseKnown(replication) ? isLoading ? "Running, full load" : "Running, CDC" : "Running";
        return Problem(replication) is { } problem
            ? new HealthReading(Health.AtRisk, detail, problem)
            : new HealthReading(isLoading ? Health.Loading : Health.Replicating, detail, "");
    }

    // Of one that does both, DMS's statistics alone tell which. One that never sent any has at least not told that its load is over.
    private static bool IsPhaseKnown(IReplication replication) => replication.ReplicationStats is not null || replication.ReplicationType is CdcOnly or FullLoadOnly;

    private static string? Problem(IReplication replication)
    {
        if (replication.ReplicationStats?.TablesErrored is > 0 and var errored)
        {
            return $"{(errored == 1 ? "1 table" : $"{errored} tables")} failed. The log names the cause; the others go on.";
        }

        return StopReason.Parse(replication.StopReason).Reason == "RECOVERABLE_ERROR"
            ? "DMS met an error that it recovers from by itself. Check the connection if it comes back."
            : null;
    }

    /// <summary>True while the full load of a running replication is not finished.</summary>
    // AWS sets the full load dates for cdc-only replications too, and keeps the last run's finish after a reload has begun.
    public static bool IsLoading(IReplication replication)
    {
        var stats = replication.ReplicationStats;
        return replication.ReplicationType switch
        {
            CdcOnly => false,
            FullLoadOnly => true,
            _ => stats?.FullLoadFinishDate is not { } finished || stats.FullLoadStartDate > finished,
        };
    }
}
