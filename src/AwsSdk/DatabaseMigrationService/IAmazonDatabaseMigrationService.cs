using Amazon.DatabaseMigrationService.Model;
using Amazon.Runtime;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.DatabaseMigrationService;

/// <summary>DMS; a subset of the official interface. Beside what each operation names, every one throws AmazonDatabaseMigrationServiceException.</summary>
public partial interface IAmazonDatabaseMigrationService : IAmazonService, IDisposable
{
    /// <summary>Paginators, where the official SDK has them.</summary>
    IDatabaseMigrationServicePaginatorFactory Paginators { get; }

    /// <summary>A page of the endpoints of the account; throws ResourceNotFoundException.</summary>
    Task<DescribeEndpointsResponse> DescribeEndpointsAsync(DescribeEndpointsRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the serverless replication configurations; throws ResourceNotFoundException.</summary>
    Task<DescribeReplicationConfigsResponse> DescribeReplicationConfigsAsync(DescribeReplicationConfigsRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the serverless replications; throws ResourceNotFoundException.</summary>
    Task<DescribeReplicationsResponse> DescribeReplicationsAsync(DescribeReplicationsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts, resumes or reloads a serverless replication; throws AccessDeniedException, InvalidResourceStateException, ResourceNotFoundException.</summary>
    Task<StartReplicationResponse> StartReplicationAsync(StartReplicationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops a serverless replication; throws AccessDeniedException, InvalidResourceStateException, ResourceNotFoundException.</summary>
    Task<StopReplicationResponse> StopReplicationAsync(StopReplicationRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the replication tasks; throws ResourceNotFoundException.</summary>
    Task<DescribeReplicationTasksResponse> DescribeReplicationTasksAsync(DescribeReplicationTasksRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts, resumes or reloads a replication task; throws AccessDeniedException, InvalidResourceStateException, ResourceNotFoundException.</summary>
    Task<StartReplicationTaskResponse> StartReplicationTaskAsync(StartReplicationTaskRequest request, CancellationToken cancellationToken = default);

    /// <summary>Stops a replication task; throws InvalidResourceStateException, ResourceNotFoundException.</summary>
    Task<StopReplicationTaskResponse> StopReplicationTaskAsync(StopReplicationTaskRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the replication instances; throws ResourceNotFoundException.</summary>
    Task<DescribeReplicationInstancesResponse> DescribeReplicationInstancesAsync(DescribeReplicationInstancesRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the tested connections; throws ResourceNotFoundException.</summary>
    Task<DescribeConnectionsResponse> DescribeConnectionsAsync(DescribeConnectionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Begins to test whether a replication instance reaches an endpoint; throws AccessDeniedException, InvalidResourceStateException, KMSKeyNotAccessibleException, ResourceNotFoundException, ResourceQuotaExceededException.</summary>
    Task<TestConnectionResponse> TestConnectionAsync(TestConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the tables of a replication task; throws AccessDeniedException, InvalidResourceStateException, ResourceNotFoundException.</summary>
    Task<DescribeTableStatisticsResponse> DescribeTableStatisticsAsync(DescribeTableStatisticsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reloads tables of a replication task; throws InvalidResourceStateException, ResourceNotFoundException.</summary>
    Task<ReloadTablesResponse> ReloadTablesAsync(ReloadTablesRequest request, CancellationToken cancellationToken = default);

    /// <summary>A page of the tables of a serverless replication; throws InvalidResourceStateException, ResourceNotFoundException.</summary>
    Task<DescribeReplicationTableStatisticsResponse> DescribeReplicationTableStatisticsAsync(DescribeReplicationTableStatisticsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reloads tables of a serverless replication; throws InvalidResourceStateException, ResourceNotFoundException.</summary>
    Task<ReloadReplicationTablesResponse> ReloadReplicationTablesAsync(ReloadReplicationTablesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where a request would be sent; throws AmazonClientException where the settings do not say.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
