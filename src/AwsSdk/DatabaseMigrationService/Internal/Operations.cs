using Amazon.DatabaseMigrationService.Model;
using Amazon.JsonRpc;
using Amazon.Runtime.Internal;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>The operations of DMS on the wire; an operation more is one line here.</summary>
internal static class Operations
{
    private static readonly JsonRpcService Dms = new()
    {
        Name = "Amazon.DatabaseMigrationService",
        ApiVersion = "2016-01-01",
        TargetPrefix = "AmazonDMSv20160101",
        UndeclaredFault = Faults.Undeclared,
        Json = JsonRpcTypes.Options(
            null,
            new EpochSecondsConverter(),
            new ConstantClassConverter<MigrationTypeValue>(MigrationTypeValue.FindValue),
            new ConstantClassConverter<ReplicationEndpointTypeValue>(ReplicationEndpointTypeValue.FindValue),
            new ConstantClassConverter<DmsSslModeValue>(DmsSslModeValue.FindValue)),
    };

    public static readonly InvokeOptions DescribeEndpoints =
        Dms.Operation<DescribeEndpointsRequest, DescribeEndpointsResponse>("DescribeEndpoints", Faults.OfReading);

    public static readonly InvokeOptions DescribeReplicationConfigs =
        Dms.Operation<DescribeReplicationConfigsRequest, DescribeReplicationConfigsResponse>("DescribeReplicationConfigs", Faults.OfReading);

    public static readonly InvokeOptions DescribeReplications =
        Dms.Operation<DescribeReplicationsRequest, DescribeReplicationsResponse>("DescribeReplications", Faults.OfReading);

    public static readonly InvokeOptions StartReplication =
        Dms.Operation<StartReplicationRequest, StartReplicationResponse>("StartReplication", Faults.OfChanging);

    public static readonly InvokeOptions StopReplication =
        Dms.Operation<StopReplicationRequest, StopReplicationResponse>("StopReplication", Faults.OfChanging);
}
