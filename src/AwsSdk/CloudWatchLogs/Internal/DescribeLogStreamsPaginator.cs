using Amazon.CloudWatchLogs.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>All pages of DescribeLogStreams.</summary>
internal sealed class DescribeLogStreamsPaginator(IAmazonCloudWatchLogs client, DescribeLogStreamsRequest request) : IDescribeLogStreamsPaginator
{
    private readonly TokenPaginator<DescribeLogStreamsRequest, DescribeLogStreamsResponse> _pages = new(
        request,
        new(client.DescribeLogStreamsAsync, r => r.NextToken, (r, token) => r.NextToken = token, page => page.NextToken));

    public IPaginatedEnumerable<DescribeLogStreamsResponse> Responses => new PaginatedResponse<DescribeLogStreamsResponse>(_pages);

    public IPaginatedEnumerable<LogStream> LogStreams => new PaginatedResultKeyResponse<DescribeLogStreamsResponse, LogStream>(_pages, page => page.LogStreams ?? []);
}
