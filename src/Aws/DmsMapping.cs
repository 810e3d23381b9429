using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Secrets;
using Sdk = Amazon.DatabaseMigrationService.Model;

namespace DmsDashboard.Aws;

/// <summary>Turns the SDK's types into ours. The only place where a collection that AWS did not send becomes an empty one.</summary>
internal static class DmsMapping
{
    public static ImmutableArray<Replication> ToReplications(List<Sdk.Replication>? replications) =>
        [.. (replications ?? []).Select(ToReplication)];

    public static ImmutableArray<ReplicationConfig> ToConfigs(List<Sdk.ReplicationConfig>? configs) =>
        [.. (configs ?? []).Select(ToConfig)];

    /// <summary>A whitelist: user names, connection attributes and engine settings (with their passwords) never get past this line.</summary>
    public static ImmutableArray<DmsEndpoint> ToEndpoints(List<Sdk.Endpoint>? endpoints) =>
        [.. (endpoints ?? []).Select(ToEndpoint)];

    private static Replication ToReplication(Sdk.Replication replication) => new()
    {
        ReplicationConfigIdentifier = replication.ReplicationConfigIdentifier ?? LastSegment(replication.ReplicationConfigArn),
        ReplicationConfigArn = replication.ReplicationConfigArn ?? "",
        SourceEndpointArn = replication.SourceEndpointArn,
        TargetEndpointArn = replication.TargetEndpointArn,
        ReplicationType = replication.ReplicationType?.Value,
        Status = new ReplicationStatus(replication.Status),
        ProvisionData = ToProvisionData(replication.ProvisionData),
        PremigrationAssessmentStatuses = ToArray(replication.PremigrationAssessmentStatuses, AssessmentMapping.ToStatus),
        StopReason = SecretMask.Apply(replication.StopReason),
        FailureMessages = ToArray(replication.FailureMessages, static message => SecretMask.Apply(message)),
        ReplicationStats = ToStats(replication.ReplicationStats),
        StartReplicationType = replication.StartReplicationType,
        CdcStartTime = ToTime(replication.CdcStartTime),
        CdcStartPosition = replication.CdcStartPosition,
        CdcStopPosition = replication.CdcStopPosition,
        RecoveryCheckpoint = replication.RecoveryCheckpoint,
        ReplicationCreateTime = ToTime(replication.ReplicationCreateTime),
        ReplicationUpdateTime = ToTime(replication.ReplicationUpdateTime),
        ReplicationLastStopTime = ToTime(replication.ReplicationLastStopTime),
        ReplicationDeprovisionTime = ToTime(replication.ReplicationDeprovisionTime),
        IsReadOnly = replication.IsReadOnly,
    };

    private static ReplicationStats? ToStats(Sdk.ReplicationStats? stats) => stats is null ? null : new ReplicationStats
    {
        FullLoadProgressPercent = stats.FullLoadProgressPercent,
        ElapsedTimeMillis = stats.ElapsedTimeMillis,
        TablesLoaded = stats.TablesLoaded,
        TablesLoading = stats.TablesLoading,
        TablesQueued = stats.TablesQueued,
        TablesErrored = stats.TablesErrored,
        FreshStartDate = ToTime(stats.FreshStartDate),
        StartDate = ToTime(stats.StartDate),
        StopDate = ToTime(stats.StopDate),
        FullLoadStartDate = ToTime(stats.FullLoadStartDate),
        FullLoadFinishDate = ToTime(stats.FullLoadFinishDate),
    };

    private static ProvisionData? ToProvisionData(Sdk.ProvisionData? data) => data is null ? null : new ProvisionData
    {
        ProvisionState = data.ProvisionState,
        ProvisionedCapacityUnits = data.ProvisionedCapacityUnits,
        DateProvisioned = ToTime(data.DateProvisioned),
        IsNewProvisioningAvailable = data.IsNewProvisioningAvailable,
        DateNewProvisioningDataAvailable = ToTime(data.DateNewProvisioningDataAvailable),
        ReasonForNewProvisioningData = data.ReasonForNewProvisioningData,
    };

    private static ReplicationConfig ToConfig(Sdk.ReplicationConfig config) => new()
    {
        ReplicationConfigIdentifier = config.ReplicationConfigIdentifier ?? LastSegment(config.ReplicationConfigArn),
        ReplicationConfigArn = config.ReplicationConfigArn ?? "",
        SourceEndpointArn = config.SourceEndpointArn,
        TargetEndpointArn = config.TargetEndpointArn,
        ReplicationType = config.ReplicationType?.Value,
        ComputeConfig = ToComputeConfig(config.ComputeConfig),
        ReplicationSettings = config.ReplicationSettings,
        SupplementalSettings = config.SupplementalSettings,
        TableMappings = config.TableMappings,
        ReplicationConfigCreateTime = ToTime(config.ReplicationConfigCreateTime),
        ReplicationConfigUpdateTime = ToTime(config.ReplicationConfigUpdateTime),
        IsReadOnly = config.IsReadOnly,
    };

    private static ComputeConfig? ToComputeConfig(Sdk.ComputeConfig? config) => config is null ? null : new ComputeConfig
    {
        AvailabilityZone = config.AvailabilityZone,
        DnsNameServers = config.DnsNameServers,
        KmsKeyId = config.KmsKeyId,
        MaxCapacityUnits = config.MaxCapacityUnits,
        MinCapacityUnits = config.MinCapacityUnits,
        MultiAZ = config.MultiAZ,
        PreferredMaintenanceWindow = config.PreferredMaintenanceWindow,
        ReplicationSubnetGroupId = config.ReplicationSubnetGroupId,
        VpcSecurityGroupIds = ToArray(config.VpcSecurityGroupIds, static id => id),
    };

    private static DmsEndpoint ToEndpoint(Sdk.Endpoint endpoint) => new()
    {
        EndpointArn = endpoint.EndpointArn ?? "",
        EndpointIdentifier = endpoint.EndpointIdentifier ?? LastSegment(endpoint.EndpointArn),
        EndpointType = endpoint.EndpointType?.Value,
        EngineName = endpoint.EngineName,
        EngineDisplayName = endpoint.EngineDisplayName,
        ServerName = SecretMask.Apply(endpoint.ServerName),
        Port = endpoint.Port,
        DatabaseName = SecretMask.Apply(endpoint.DatabaseName),
        Status = endpoint.Status,
        SslMode = endpoint.SslMode?.Value,
        IsReadOnly = endpoint.IsReadOnly,
    };

    /// <summary>The last tests of endpoints; the failure's text without secrets.</summary>
    public static ImmutableArray<EndpointConnection> ToConnections(List<Sdk.Connection>? connections) =>
        [.. (connections ?? []).Select(static connection => new EndpointConnection
        {
            ReplicationInstanceArn = connection.ReplicationInstanceArn ?? "",
            EndpointArn = connection.EndpointArn ?? "",
            Status = connection.Status,
            LastFailureMessage = SecretMask.Apply(connection.LastFailureMessage),
            EndpointIdentifier = connection.EndpointIdentifier,
            ReplicationInstanceIdentifier = connection.ReplicationInstanceIdentifier,
        })];

    internal static EquatableArray<TOut> ToArray<TIn, TOut>(List<TIn>? items, Func<TIn, TOut> map) =>
        new([.. (items ?? []).Select(map)]);

    // The SDK answers UTC, in a DateTime whose Kind depends on the reader that made it.
    internal static DateTimeOffset? ToTime(DateTime? time) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => new DateTimeOffset(local.ToUniversalTime()),
        { } utc => new DateTimeOffset(utc.Ticks, TimeSpan.Zero),
    };

    internal static string LastSegment(string? arn) => arn is null ? "" : arn[(arn.LastIndexOf(':') + 1)..];
}
