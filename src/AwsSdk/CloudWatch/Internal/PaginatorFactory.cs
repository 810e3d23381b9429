using Amazon.CloudWatch.Model;

namespace Amazon.CloudWatch.Internal;

/// <summary>Makes the paginators of CloudWatch.</summary>
internal sealed class PaginatorFactory(IAmazonCloudWatch client) : ICloudWatchPaginatorFactory
{
    public IGetMetricDataPaginator GetMetricData(GetMetricDataRequest request) => new GetMetricDataPaginator(client, request);

    public IListMetricsPaginator ListMetrics(ListMetricsRequest request) => new ListMetricsPaginator(client, request);
}
