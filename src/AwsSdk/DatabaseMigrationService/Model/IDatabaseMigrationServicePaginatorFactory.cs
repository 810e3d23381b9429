namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Makes the paginators of DMS.</summary>
public partial interface IDatabaseMigrationServicePaginatorFactory
{
    /// <summary>All pages of DescribeEndpoints.</summary>
    IDescribeEndpointsPaginator DescribeEndpoints(DescribeEndpointsRequest request);

    /// <summary>All pages of DescribeReplicationTasks.</summary>
    IDescribeReplicationTasksPaginator DescribeReplicationTasks(DescribeReplicationTasksRequest request);

    /// <summary>All pages of DescribeReplicationInstances.</summary>
    IDescribeReplicationInstancesPaginator DescribeReplicationInstances(DescribeReplicationInstancesRequest request);

    /// <summary>All pages of DescribeConnections.</summary>
    IDescribeConnectionsPaginator DescribeConnections(DescribeConnectionsRequest request);

    /// <summary>All pages of DescribeTableStatistics.</summary>
    IDescribeTableStatisticsPaginator DescribeTableStatistics(DescribeTableStatisticsRequest request);
}
