namespace DmsDashboard.Model.Alerts;

/// <summary>What moves in a full load, and since when it has not.</summary>
/// <param name="Percent">FullLoadProgressPercent.</param>
/// <param name="TablesDone">Loaded and errored ones.</param>
/// <param name="Rows">Copied so far, where the tables were read.</param>
/// <param name="StillSince">The poll that found these figures first.</param>
public readonly record struct LoadMovement(int? Percent, int TablesDone, long? Rows, DateTimeOffset StillSince)
{
    /// <summary>The movement at a poll; null for what does not load.</summary>
    public static LoadMovement? At(ReplicationEntry entry, DateTimeOffset now, LoadMovement? before)
    {
        if (entry.Health.Health is not (Health.Loading or Health.AtRisk) || !entry.Replication.Status.Is(ReplicationStatus.Running) || !RunningHealth.IsLoading(entry.Replication))
        {
            return null;
        }

        var stats = entry.Replication.ReplicationStats;
        var found = new LoadMovement(stats?.FullLoadProgressPercent, (stats?.TablesLoaded ?? 0) + (stats?.TablesErrored ?? 0), entry.Progress?.Rows, now);
        return before is { } known && known with { StillSince = now } == found ? known : found;
    }
}
