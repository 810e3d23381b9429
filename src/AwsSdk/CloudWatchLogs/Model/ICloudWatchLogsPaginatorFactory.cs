namespace Amazon.CloudWatchLogs.Model;

/// <summary>Makes the paginators of CloudWatch Logs.</summary>
public partial interface ICloudWatchLogsPaginatorFactory
{
    /// <summary>All pages of DescribeLogGroups.</summary>
    IDescribeLogGroupsPaginator DescribeLogGroups(DescribeLogGroupsRequest request);

    /// <summary>All pages of DescribeLogStreams.</summary>
    IDescribeLogStreamsPaginator DescribeLogStreams(DescribeLogStreamsRequest request);

    /// <summary>All pages of FilterLogEvents.</summary>
    IFilterLogEventsPaginator FilterLogEvents(FilterLogEventsRequest request);

    /// <summary>All pages of GetLogEvents.</summary>
    IGetLogEventsPaginator GetLogEvents(GetLogEventsRequest request);
}
