using Amazon.DatabaseMigrationService.Internal;
using Amazon.DatabaseMigrationService.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.DatabaseMigrationService;

/// <summary>Calls DMS over AWSSDK.Core: its credentials, signing, retries and connections. Safe for concurrent use.</summary>
public partial class AmazonDatabaseMigrationServiceClient : AmazonServiceClient, IAmazonDatabaseMigrationService
{
    private IDatabaseMigrationServicePaginatorFactory _paginators;

    public IDatabaseMigrationServicePaginatorFactory Paginators => _paginators ??= new PaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata("Database Migration Service");

    public virtual Task<DescribeEndpointsResponse> DescribeEndpointsAsync(DescribeEndpointsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeEndpointsResponse>(request, Operations.DescribeEndpoints, cancellationToken);

    public virtual Task<DescribeReplicationConfigsResponse> DescribeReplicationConfigsAsync(DescribeReplicationConfigsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeReplicationConfigsResponse>(request, Operations.DescribeReplicationConfigs, cancellationToken);

    public virtual Task<DescribeReplicationsResponse> DescribeReplicationsAsync(DescribeReplicationsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeReplicationsResponse>(request, Operations.DescribeReplications, cancellationToken);

    public virtual Task<StartReplicationResponse> StartReplicationAsync(StartReplicationRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StartReplicationResponse>(request, Operations.StartReplication, cancellationToken);

    public virtual Task<StopReplicationResponse> StopReplicationAsync(StopReplicationRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StopReplicationResponse>(request, Operations.StopReplication, cancellationToken);

    public virtual Task<DescribeReplicationTasksResponse> DescribeReplicationTasksAsync(DescribeReplicationTasksRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeReplicationTasksResponse>(request, Operations.DescribeReplicationTasks, cancellationToken);

    public virtual Task<StartReplicationTaskResponse> StartReplicationTaskAsync(StartReplicationTaskRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StartReplicationTaskResponse>(request, Operations.StartReplicationTask, cancellationToken);

    public virtual Task<StopReplicationTaskResponse> StopReplicationTaskAsync(StopReplicationTaskRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StopReplicationTaskResponse>(request, Operations.StopReplicationTask, cancellationToken);

    public virtual Task<DescribeReplicationInstancesResponse> DescribeReplicationInstancesAsync(DescribeReplicationInstancesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeReplicationInstancesResponse>(request, Operations.DescribeReplicationInstances, cancellationToken);

    public virtual Task<DescribeConnectionsResponse> DescribeConnectionsAsync(DescribeConnectionsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeConnectionsResponse>(request, Operations.DescribeConnections, cancellationToken);

    public virtual Task<TestConnectionResponse> TestConnectionAsync(TestConnectionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<TestConnectionResponse>(request, Operations.TestConnection, cancellationToken);

    public virtual Task<DescribeTableStatisticsResponse> DescribeTableStatisticsAsync(DescribeTableStatisticsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTableStatisticsResponse>(request, Operations.DescribeTableStatistics, cancellationToken);

    public virtual Task<ReloadTablesResponse> ReloadTablesAsync(ReloadTablesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ReloadTablesResponse>(request, Operations.ReloadTables, cancellationToken);

    public virtual Task<DescribeReplicationTableStatisticsResponse> DescribeReplicationTableStatisticsAsync(DescribeReplicationTableStatisticsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeReplicationTableStatisticsResponse>(request, Operations.DescribeReplicationTableStatistics, cancellationToken);

    public virtual Task<ReloadReplicationTablesResponse> ReloadReplicationTablesAsync(ReloadReplicationTablesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ReloadReplicationTablesResponse>(request, Operations.ReloadReplicationTables, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => JsonRpcPipeline.Fit(pipeline);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonDatabaseMigrationServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        var config = clientConfig as AmazonDatabaseMigrationServiceConfig
            ?? throw new AmazonClientException("ClientConfig is not of type AmazonDatabaseMigrationServiceConfig to create AmazonDatabaseMigrationServiceClient");

        return awsCredentials is null ? new AmazonDatabaseMigrationServiceClient(config) : new AmazonDatabaseMigrationServiceClient(awsCredentials, config);
    }
}
