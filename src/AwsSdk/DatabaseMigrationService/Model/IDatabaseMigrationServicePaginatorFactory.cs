namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Makes the paginators of DMS.</summary>
public partial interface IDatabaseMigrationServicePaginatorFactory
{
    /// <summary>All pages of DescribeEndpoints.</summary>
    IDescribeEndpointsPaginator DescribeEndpoints(DescribeEndpointsRequest request);
}
