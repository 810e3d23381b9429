using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>All pages of DescribeConnections; can be read once.</summary>
public partial interface IDescribeConnectionsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeConnectionsResponse> Responses { get; }
}
