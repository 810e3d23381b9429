using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>All pages of DescribeReplicationTasks; can be read once.</summary>
public partial interface IDescribeReplicationTasksPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeReplicationTasksResponse> Responses { get; }
}
