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
            new ConstantClassConverter<DmsSslModeValue>(DmsSslModeValue.FindValue),
            new ConstantClassConverter<StartReplicationTaskTypeValue>(StartReplicationTaskTypeValue.FindValue),
            new ConstantClassConverter<ReloadOptionValue>(ReloadOptionValue.FindValue)),
    };

    public static readonly InvokeOptions DescribeEndpoints =
        Dms.Operation<DescribeEndpointsRequest, DescribeEndpointsResponse>("DescribeEndpoints", Faults.OfReading);

    public static readonly InvokeOptions DescribeReplicationConfigs =
        Dms.Operation<DescribeReplicationConfigsRequest, DescribeReplicationConfigsResponse>("DescribeReplicationConfigs", Faults.OfReading);

    public static readonly InvokeOptions DescribeReplications =
        Dms.Operation<DescribeReplicationsRequest, DescribeReplicationsResponse>("DescribeReplications", Faults.OfReading);

    public static readonly InvokeOptions StartReplication =
        Dms.Operation<StartReplicationRequest, StartReplicationResponse>("StartReplication", Faults.OfStarting);

    public static readonly InvokeOptions StopReplication =
        Dms.Operation<StopReplicationRequest, StopReplicationResponse>("StopReplication", Faults.OfStarting);

    public static readonly InvokeOptions DescribeReplicationTasks =
        Dms.Operation<DescribeReplicationTasksRequest, DescribeReplicationTasksResponse>("DescribeReplicationTasks", Faults.OfReading);

    public static readonly InvokeOptions StartReplicationTask =
        Dms.Operation<StartReplicationTaskRequest, StartReplicationTaskResponse>("StartReplicationTask", Faults.OfStarting);

    public static readonly InvokeOptions StopReplicationTask =
        Dms.Operation<StopReplicationTaskRequest, StopReplicationTaskResponse>("StopReplicationTask", Faults.OfStopping);

    public static readonly InvokeOptions DescribeReplicationInstances =
        Dms.Operation<DescribeReplicationInstancesRequest, DescribeReplicationInstancesResponse>("DescribeReplicationInstances", Faults.OfReading);

    public static readonly InvokeOptions DescribeConnections =
        Dms.Operation<DescribeConnectionsRequest, DescribeConnectionsResponse>("DescribeConnections", Faults.OfReading);

    public static readonly InvokeOptions TestConnection =
        Dms.Operation<TestConnectionRequest, TestConnectionResponse>("TestConnection", Faults.OfTesting);

    public static readonly InvokeOptions DescribeTableStatistics =
        Dms.Operation<DescribeTableStatisticsRequest, DescribeTableStatisticsResponse>("DescribeTableStatistics", Faults.OfStarting);

    public static readonly InvokeOptions ReloadTables =
        Dms.Operation<ReloadTablesRequest, ReloadTablesResponse>("ReloadTables", Faults.OfStopping);

    public static readonly InvokeOptions DescribeReplicationTableStatistics =
        Dms.Operation<DescribeReplicationTableStatisticsRequest, DescribeReplicationTableStatisticsResponse>("DescribeReplicationTableStatistics", Faults.OfStopping);

    public static readonly InvokeOptions ReloadReplicationTables =
        Dms.Operation<ReloadReplicationTablesRequest, ReloadReplicationTablesResponse>("ReloadReplicationTables", Faults.OfStopping);
}
