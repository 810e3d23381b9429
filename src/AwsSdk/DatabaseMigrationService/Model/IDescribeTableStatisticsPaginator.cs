using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>All pages of DescribeTableStatistics; can be read once.</summary>
public partial interface IDescribeTableStatisticsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeTableStatisticsResponse> Responses { get; }
}
