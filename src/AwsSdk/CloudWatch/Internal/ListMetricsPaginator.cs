using Amazon.CloudWatch.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;
using Metric = Amazon.CloudWatch.Model.Metric;

namespace Amazon.CloudWatch.Internal;

/// <summary>All pages of ListMetrics.</summary>
internal sealed class ListMetricsPaginator(IAmazonCloudWatch client, ListMetricsRequest request) : IListMetricsPaginator
{
    private readonly TokenPaginator<ListMetricsRequest, ListMetricsResponse> _pages = new(
        request,
        new(client.ListMetricsAsync, r => r.NextToken, (r, token) => r.NextToken = token, page => page.NextToken));

    public IPaginatedEnumerable<ListMetricsResponse> Responses => new PaginatedResponse<ListMetricsResponse>(_pages);

    public IPaginatedEnumerable<Metric> Metrics => new PaginatedResultKeyResponse<ListMetricsResponse, Metric>(_pages, page => page.Metrics ?? []);

    public IPaginatedEnumerable<string> OwningAccounts => new PaginatedResultKeyResponse<ListMetricsResponse, string>(_pages, page => page.OwningAccounts ?? []);
}
