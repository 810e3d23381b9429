using Amazon.CloudWatchLogs.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>All pages of DescribeLogGroups.</summary>
internal sealed class DescribeLogGroupsPaginator(IAmazonCloudWatchLogs client, DescribeLogGroupsRequest request) : IDescribeLogGroupsPaginator
{
    private readonly TokenPaginator<DescribeLogGroupsRequest, DescribeLogGroupsResponse> _pages = new(
        request,
        new(client.DescribeLogGroupsAsync, r => r.NextToken, (r, token) => r.NextToken = token, page => page.NextToken));

    public IPaginatedEnumerable<DescribeLogGroupsResponse> Responses => new PaginatedResponse<DescribeLogGroupsResponse>(_pages);

    public IPaginatedEnumerable<LogGroup> LogGroups => new PaginatedResultKeyResponse<DescribeLogGroupsResponse, LogGroup>(_pages, page => page.LogGroups ?? []);
}
