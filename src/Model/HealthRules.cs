namespace DmsDashboard.Model;

/// <summary>
/// Works out health from more than Status: a replication sits at <c>stopped</c> after a fatal error, runs with tables that failed,
/// or is about to lose its capacity. Pure.
/// </summary>
public static class HealthRules
{
    /// <summary>The health of <paramref name="replication"/> at <paramref name="now"/>.</summary>
    public static HealthReading Read(IReplication replication, DateTimeOffset now) => replication.Status.Value.ToLowerInvariant() switch
    {
        ReplicationStatus.Created or ReplicationStatus.Ready => new HealthReading(Health.NotStarted, Created(replication, now), ""),
        ReplicationStatus.Running => RunningHealth.Read(replication),
        ReplicationStatus.Stopped => StoppedHealth.Read(replication, now),
        ReplicationStatus.Failed => FailedHealth.Read(replication),
        "failed-move" => new HealthReading(Health.Failed, "Failed to move", ""),
        ReplicationStatus.Deprovisioned => new HealthReading(Health.Stopped, "Deprovisioned", "Its capacity was released."),
        ReplicationStatus.Stopping => new HealthReading(Health.Changing, "Stopping", ""),
        "creating" or ReplicationStatus.Modifying or ReplicationStatus.Deleting or ReplicationStatus.Deprovisioning or "moving" or "testing" =>
            new HealthReading(Health.Changing, StartupStages.DisplayName(replication.Status.Value.ToLowerInvariant()), ""),
        "starting" => new HealthReading(Health.Starting, "Starting", ""),
        var status when replication.Status.IsStarting =>
            new HealthReading(Health.Starting, $"{StartupStages.NumberOf(status)} of {StartupStages.All.Length} · {StartupStages.DisplayName(status)}", ""),
        _ => new HealthReading(Health.Unknown, replication.Status.Value, "DMS reports a status that this dashboard does not know."),
    };

    private static string Created(IReplication replication, DateTimeOffset now) => replication.ReplicationCreateTime switch
    {
        null => "Never run",
        { } created when created.Year == now.Year => $"Created {created.UtcDateTime:d MMM}",
        { } created => $"Created {created.UtcDateTime:d MMM yyyy}",
    };
}
