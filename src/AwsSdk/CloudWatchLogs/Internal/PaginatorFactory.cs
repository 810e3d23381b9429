using Amazon.CloudWatchLogs.Model;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>Makes the paginators of CloudWatch Logs.</summary>
internal sealed class PaginatorFactory(IAmazonCloudWatchLogs client) : ICloudWatchLogsPaginatorFactory
{
    public IDescribeLogGroupsPaginator DescribeLogGroups(DescribeLogGroupsRequest request) => new DescribeLogGroupsPaginator(client, request);

    public IDescribeLogStreamsPaginator DescribeLogStreams(DescribeLogStreamsRequest request) => new DescribeLogStreamsPaginator(client, request);

    public IFilterLogEventsPaginator FilterLogEvents(FilterLogEventsRequest request) => new FilterLogEventsPaginator(client, request);

    public IGetLogEventsPaginator GetLogEvents(GetLogEventsRequest request) => new GetLogEventsPaginator(client, request);
}
