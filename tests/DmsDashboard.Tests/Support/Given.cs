using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Tests.Support;

/// <summary>Valid things; a test states only what it is about.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    public static readonly DmsTarget Demo = new("demo", "eu-central-1", IsDemo: true);

    /// <summary>People of each role, as the pages and actions know them.</summary>
    public static readonly ActionOrigin Viewer = Somebody(Role.Viewer), Operator = Somebody(Role.Operator), Admin = Somebody(Role.Admin);

    public static ReplicationEntry Entry(string identifier, string status = "running", Health health = Health.Replicating, DmsTarget? target = null) => new()
    {
        Target = target ?? Demo,
        Replication = Replication(identifier, status),
        SourceEndpoint = Endpoint(identifier + "-src", "PostgreSQL"),
        TargetEndpoint = Endpoint(identifier + "-tgt", "Aurora PostgreSQL"),
        Config = Config(identifier),
        Health = new HealthReading(health, "", ""),
    };

    public static Replication Replication(string identifier, string status) => new()
    {
        ReplicationConfigIdentifier = identifier,
        ReplicationConfigArn = Arn(identifier),
        ReplicationType = "full-load-and-cdc",
        Status = new ReplicationStatus(status),
        SourceEndpointArn = $"arn:aws:dms:eu-central-1:831394476016:endpoint:{identifier}-SRC",
        TargetEndpointArn = $"arn:aws:dms:eu-central-1:831394476016:endpoint:{identifier}-TGT",
    };

    public static ReplicationConfig Config(string identifier) => new()
    {
        ReplicationConfigIdentifier = identifier,
        ReplicationConfigArn = Arn(identifier),
        ComputeConfig = new ComputeConfig { MinCapacityUnits = 2, MaxCapacityUnits = 32 },
    };

    public static DmsEndpoint Endpoint(string identifier, string engine) => new()
    {
        EndpointArn = $"arn:aws:dms:eu-central-1:831394476016:endpoint:{identifier.ToUpperInvariant()}",
        EndpointIdentifier = identifier,
        EngineDisplayName = engine,
        EngineName = engine.Replace(" ", "-", StringComparison.Ordinal).ToLowerInvariant(),
        ServerName = $"{identifier}.example.internal",
    };

    public static string Arn(string identifier) => $"arn:aws:dms:eu-central-1:831394476016:replication-config:{identifier.ToUpperInvariant()}";

    public static DmsSnapshot Snapshot(params ReplicationEntry[] entries) => Snapshot(Target(Demo, entries));

    public static DmsSnapshot Snapshot(params TargetSnapshot[] targets) => new() { Version = 1, Targets = [.. targets] };

    public static TargetSnapshot Target(DmsTarget target, params ReplicationEntry[] entries) => new()
    {
        Target = target,
        AccountId = "831394476016",
        CapturedAt = Noon,
        PollInterval = TimeSpan.FromSeconds(10),
        Entries = [.. entries],
    };

    /// <summary>The same rights under another name.</summary>
    public static ActionOrigin As(this ActionOrigin origin, string who, string from) => origin with { Who = who, From = from };

    public static ReplicationEntry With(this ReplicationEntry entry, Func<Replication, Replication> change) =>
        entry with { Replication = change(entry.Serverless!) };

    private static ActionOrigin Somebody(Role role) => ActionOrigin.Unknown with { Permissions = RoleCapabilities.Of(role) };
}
