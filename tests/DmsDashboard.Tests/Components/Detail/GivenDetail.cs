using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Components.Detail;

/// <summary>Valid things for the detail page; a test states only what it is about.</summary>
internal static class GivenDetail
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    public static readonly DmsTarget Target = new("production", "eu-central-1");

    public static Replication Replication(string identifier = "orders-core", string status = "running") => new()
    {
        ReplicationConfigIdentifier = identifier,
        ReplicationConfigArn = $"arn:aws:dms:eu-central-1:123456789012:replication-config:{identifier.ToUpperInvariant()}",
        Status = new ReplicationStatus(status),
    };

    public static ReplicationTask Task(string status = "running") => new()
    {
        ReplicationTaskIdentifier = "orders-core",
        ReplicationTaskArn = "arn:aws:dms:eu-central-1:123456789012:task:ORDERS-CORE",
        Status = new ReplicationStatus(status),
    };

    public static ReplicationEntry Entry(IReplication? replication = null, Health health = Health.Replicating) => new()
    {
        Target = Target,
        Replication = replication ?? Replication(),
        Health = new HealthReading(health, "Running, CDC", ""),
    };

    public static ReplicationEntry In(this ReplicationEntry entry, string target) => entry with { Target = new DmsTarget(target, "eu-west-1") };

    public static DmsSnapshot Snapshot(params ReplicationEntry[] entries) => new()
    {
        Targets =
        [
            .. entries
                .GroupBy(entry => entry.Target)
                .Select(group => new TargetSnapshot { Target = group.Key, CapturedAt = Noon, Entries = [.. group] }),
        ],
    };

    public static OrchestratorMessage Said(string state, int seconds, string? failure = null) =>
        new(Noon.AddSeconds(seconds), state, $"About {state}.", failure);

    /// <summary>The eight stages, ten seconds each, from <paramref name="from"/> seconds after noon.</summary>
    public static ImmutableArray<OrchestratorMessage> StartUp(int from = 0, int stages = 8) =>
        [.. StartupStages.All.Take(stages).Select((state, i) => Said(state, from + (i * 10)))];
}
