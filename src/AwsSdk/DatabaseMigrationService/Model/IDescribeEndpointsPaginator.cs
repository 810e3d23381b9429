using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>All pages of DescribeEndpoints; can be read once.</summary>
public partial interface IDescribeEndpointsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeEndpointsResponse> Responses { get; }
}
