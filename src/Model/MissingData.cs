namespace DmsDashboard.Model;

/// <summary>A replication that runs, but of which DMS tells nothing, or the same for long: its engine may hang while Status says <c>running</c>.</summary>
internal static class MissingData
{
    /// <summary>True when statistics that there must be are not there.</summary>
    public static bool IsMissing(IReplication replication) => replication.Status.Is(ReplicationStatus.Running) && (replication.ReplicationStats is not { } stats || HasNoTables(replication, stats));

    /// <summary>Statistics that were not there for long, this answer's among them.</summary>
    public static IEnumerable<HealthTrouble> Missing(IReplication replication, DateTimeOffset now, HealthEvidence evidence) =>
        evidence.MissingSince is { } missing && now - missing >= evidence.Limits.MissingAfter && IsMissing(replication) ? [new HealthTrouble(Sentence(replication), missing)] : [];

    /// <summary>A full load in which nothing moves, or whose figures are not refreshed.</summary>
    public static IEnumerable<HealthTrouble> Still(IReplication replication, DateTimeOffset now, HealthEvidence evidence)
    {
        if (!replication.Status.Is(ReplicationStatus.Running))
        {
            yield break;
        }

        if (evidence.StillSince is { } still && now - still >= evidence.Limits.StillAfter && RunningHealth.IsLoading(replication))
        {
            yield return new HealthTrouble($"Its full load stands still: neither the percentage nor a row has moved since {HealthTime.Of(still)}. See its log and what its source and target wait for.", still) { Cause = HealthCauses.StandsStill };
        }

        if (evidence.Tables is { } tables && !tables.IsOver(now) && tables.Last is { NewestUpdate: { } update, IsStale: true } && IsOfThisRun(replication, update) && RunningHealth.IsLoading(replication))
        {
            yield return new HealthTrouble($"DMS has not refreshed the figures of its tables since {HealthTime.Of(update)}, though it loads. The engine may hang: see whether its log goes on.", update);
        }
    }

    // A cdc-only replication loads none, and what is counted after the load differs: only a load must have tables.
    private static bool HasNoTables(IReplication replication, ReplicationStats stats) =>
        replication.ReplicationType is "full-load" or "full-load-and-cdc" && RunningHealth.IsLoading(replication) && stats.TablesTotal is null or 0;

    private static bool IsOfThisRun(IReplication replication, DateTimeOffset at) => replication.ReplicationStats?.StartDate is not { } began || at >= began;

    private static string Sentence(IReplication replication) => replication.ReplicationStats is null
        ? $"It runs, but DMS sends no {(replication.Kind is ReplicationKind.Task ? "ReplicationTaskStats" : "ReplicationStats")} of it. Whether anything moves is not known: see whether its log goes on."
        : "It runs, but DMS counts no tables in it. Its table mappings may match none, or its user may not read them: see its log.";
}
