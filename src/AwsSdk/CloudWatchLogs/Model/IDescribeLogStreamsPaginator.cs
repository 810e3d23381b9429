using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>All pages of DescribeLogStreams; can be read once.</summary>
public partial interface IDescribeLogStreamsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<DescribeLogStreamsResponse> Responses { get; }

    /// <summary>The LogStreams of all pages.</summary>
    IPaginatedEnumerable<LogStream> LogStreams { get; }
}
