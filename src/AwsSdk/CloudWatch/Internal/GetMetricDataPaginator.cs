using Amazon.CloudWatch.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Internal;

/// <summary>All pages of GetMetricData.</summary>
internal sealed class GetMetricDataPaginator(IAmazonCloudWatch client, GetMetricDataRequest request) : IGetMetricDataPaginator
{
    private readonly TokenPaginator<GetMetricDataRequest, GetMetricDataResponse> _pages = new(
        request,
        new(client.GetMetricDataAsync, r => r.NextToken, (r, token) => r.NextToken = token, page => page.NextToken));

    public IPaginatedEnumerable<GetMetricDataResponse> Responses => new PaginatedResponse<GetMetricDataResponse>(_pages);

    public IPaginatedEnumerable<MetricDataResult> MetricDataResults =>
        new PaginatedResultKeyResponse<GetMetricDataResponse, MetricDataResult>(_pages, page => page.MetricDataResults ?? []);

    public IPaginatedEnumerable<MessageData> Messages => new PaginatedResultKeyResponse<GetMetricDataResponse, MessageData>(_pages, page => page.Messages ?? []);
}
