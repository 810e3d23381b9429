namespace DmsDashboard.Model;

/// <summary>
/// Works out health from more than Status: a replication sits at <c>stopped</c> after a fatal error, runs with tables that failed, or is about to lose its
/// capacity. Pure.
/// </summary>
public static class HealthRules
{
    /// <summary>The health of <paramref name="replication"/> at <paramref name="now"/>; <paramref name="instance"/> is where a task runs, null while it is not read.</summary>
    public static HealthReading Read(IReplication replication, DateTimeOffset now, ReplicationInstance? instance = null) =>
        Read(replication, now, HealthEvidence.None with { Instance = instance });

    /// <summary>The health of <paramref name="replication"/> at <paramref name="now"/>, with all that is known besides the list.</summary>
    public static HealthReading Read(IReplication replication, DateTimeOffset now, HealthEvidence evidence)
    {
        var told = Told(replication, evidence.LastStats);
        var status = told.Kind is ReplicationKind.Task ? ReadTask(told, now, evidence.Instance) : ReadEither(told, now, null);
        var reading = OverdueHealth.Weigh(status, told, now, evidence);
        IEnumerable<HealthTrouble> troubles =
        [
            .. ReportedTroubles.Of(told, reading),
            .. PassingTroubles.Of(told),
            .. MissingData.Missing(replication, now, evidence),
            .. MissingData.Still(told, now, evidence),
            .. TableHealth.Troubles(told, now, evidence.Tables),
            .. evidence.Latency?.Troubles(told, evidence.Limits) ?? [],
        ];
        return InstanceHealth.Weigh(troubles.Aggregate(reading, static (sum, trouble) => sum.With(trouble)), evidence.Instance);
    }

    // One answer without statistics takes back nothing of what the run has told.
    private static IReplication Told(IReplication replication, ReplicationStats? last) => (replication, last) switch
    {
        ({ ReplicationStats: not null }, _) or (_, null) => replication,
        (Replication serverless, _) => serverless with { ReplicationStats = last },
        (ReplicationTask task, _) => task with { ReplicationTaskStats = last },
        _ => replication,
    };

    // What only a task can be; its start-up has no stages and its capacity is its instance's.
    private static HealthReading ReadTask(IReplication replication, DateTimeOffset now, ReplicationInstance? instance) => replication.Status.Value.ToLowerInvariant() switch
    {
        ReplicationStatus.Testing => new HealthReading(Health.Changing, "Testing", "A premigration assessment of it is running."),
        ReplicationStatus.Moving => new HealthReading(Health.Changing, "Moving", "It is being moved to another replication instance."),
        _ => ReadEither(replication, now, instance),
    };

    private static HealthReading ReadEither(IReplication replication, DateTimeOffset now, ReplicationInstance? instance) => replication.Status.Value.ToLowerInvariant() switch
    {
        ReplicationStatus.Created or ReplicationStatus.Ready when StoppedHealth.Failure(replication, instance) is not null => FailedHealth.Read(replication, instance),
        ReplicationStatus.Created or ReplicationStatus.Ready => new HealthReading(Health.NotStarted, Created(replication, now), ""),
        ReplicationStatus.Running => RunningHealth.Read(replication),
        ReplicationStatus.Stopped or ReplicationStatus.Deprovisioned or ReplicationStatus.Deprovisioning => StoppedHealth.Read(replication, now, instance),
        ReplicationStatus.Failed => FailedHealth.Read(replication, instance),
        ReplicationStatus.FailedMove => new HealthReading(Health.Failed, "Failed to move", "DMS could not move it to another replication instance. It is where it was: start it there, or move it again."),
        ReplicationStatus.Stopping => new HealthReading(Health.Changing, "Stopping", ""),
        ReplicationStatus.Creating or ReplicationStatus.Modifying or ReplicationStatus.Deleting or ReplicationStatus.Moving or ReplicationStatus.Testing =>
            new HealthReading(Health.Changing, StartupStages.DisplayName(replication.Status.Value.ToLowerInvariant()), ""),
        ReplicationStatus.Starting => new HealthReading(Health.Starting, "Starting", ""),
        var status when replication.Status.IsStarting =>
            new HealthReading(Health.Starting, $"{StartupStages.NumberOf(status)} of {StartupStages.All.Length} · {StartupStages.DisplayName(status)}", ""),
        _ => new HealthReading(Health.Unknown, replication.Status.Value, string.IsNullOrWhiteSpace(replication.Status.Raw) ? "DMS reports no status of it." : "DMS reports a status that this dashboard does not know."),
    };

    private static string Created(IReplication replication, DateTimeOffset now) => replication.ReplicationCreateTime switch
    {
        null => "Never run",
        { } created when created.Year == now.Year => $"Created {created.UtcDateTime:d MMM}",
        { } created => $"Created {created.UtcDateTime:d MMM yyyy}",
    };
}
