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

    /// <summary>Where a request would be sent; throws AmazonClientException where the settings do not say.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
