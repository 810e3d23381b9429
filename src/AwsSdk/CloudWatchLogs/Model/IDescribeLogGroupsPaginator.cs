using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>All pages of DescribeLogGroups; can be read once.</summary>
public partial interface IDescribeLogGroupsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeLogGroupsResponse> Responses { get; }

    /// <summary>The LogGroups of all pages.</summary>
    IPaginatedEnumerable<LogGroup> LogGroups { get; }
}
