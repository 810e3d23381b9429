using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>All pages of DescribeReplicationInstances; can be read once.</summary>
public partial interface IDescribeReplicationInstancesPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeReplicationInstancesResponse> Responses { get; }
}
