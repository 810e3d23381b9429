using Amazon.CloudWatchLogs.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>All pages of FilterLogEvents.</summary>
internal sealed class FilterLogEventsPaginator(IAmazonCloudWatchLogs client, FilterLogEventsRequest request) : IFilterLogEventsPaginator
{
    private readonly TokenPaginator<FilterLogEventsRequest, FilterLogEventsResponse> _pages = new(
        request,
        new(client.FilterLogEventsAsync, r => r.NextToken, (r, token) => r.NextToken = token, page => page.NextToken));

    public IPaginatedEnumerable<FilterLogEventsResponse> Responses => new PaginatedResponse<FilterLogEventsResponse>(_pages);

    public IPaginatedEnumerable<FilteredLogEvent> Events => new PaginatedResultKeyResponse<FilterLogEventsResponse, FilteredLogEvent>(_pages, page => page.Events ?? []);

    public IPaginatedEnumerable<SearchedLogStream> SearchedLogStreams => new PaginatedResultKeyResponse<FilterLogEventsResponse, SearchedLogStream>(_pages, page => page.SearchedLogStreams ?? []);
}
