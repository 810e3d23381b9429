using Amazon.DatabaseMigrationService.Model;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>Makes the paginators of DMS.</summary>
internal sealed class PaginatorFactory(IAmazonDatabaseMigrationService client) : IDatabaseMigrationServicePaginatorFactory
{
    public IDescribeEndpointsPaginator DescribeEndpoints(DescribeEndpointsRequest request) => new DescribeEndpointsPaginator(client, request);
}
