using Amazon.DatabaseMigrationService.Model;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>Makes the paginators of DMS.</summary>
internal sealed class PaginatorFactory(IAmazonDatabaseMigrationService client) : IDatabaseMigrationServicePaginatorFactory
{
    public IDescribeEndpointsPaginator DescribeEndpoints(DescribeEndpointsRequest request) => new DescribeEndpointsPaginator(client, request);

    public IDescribeReplicationTasksPaginator DescribeReplicationTasks(DescribeReplicationTasksRequest request) => new DescribeReplicationTasksPaginator(client, request);

    public IDescribeReplicationInstancesPaginator DescribeReplicationInstances(DescribeReplicationInstancesRequest request) => new DescribeReplicationInstancesPaginator(client, request);

    public IDescribeConnectionsPaginator DescribeConnections(DescribeConnectionsRequest request) => new DescribeConnectionsPaginator(client, request);

    public IDescribeTableStatisticsPaginator DescribeTableStatistics(DescribeTableStatisticsRequest request) => new DescribeTableStatisticsPaginator(client, request);
}
