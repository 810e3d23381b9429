using Amazon.CloudWatchLogs.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>All pages of GetLogEvents.</summary>
internal sealed class GetLogEventsPaginator(IAmazonCloudWatchLogs client, GetLogEventsRequest request) : IGetLogEventsPaginator
{
    private readonly TokenPaginator<GetLogEventsRequest, GetLogEventsResponse> _pages = new(
        request,
        new(client.GetLogEventsAsync, r => r.NextToken, (r, token) => r.NextToken = token, page => page.NextForwardToken)
        { EndsWithSameToken = true });

    public IPaginatedEnumerable<GetLogEventsResponse> Responses => new PaginatedResponse<GetLogEventsResponse>(_pages);

    public IPaginatedEnumerable<OutputLogEvent> Events => new PaginatedResultKeyResponse<GetLogEventsResponse, OutputLogEvent>(_pages, page => page.Events ?? []);
}
