namespace Amazon.CloudWatch.Model;

/// <summary>Makes the paginators of CloudWatch.</summary>
public partial interface ICloudWatchPaginatorFactory
{
    /// <summary>All pages of GetMetricData.</summary>
    IGetMetricDataPaginator GetMetricData(GetMetricDataRequest request);

    /// <summary>All pages of ListMetrics.</summary>
    IListMetricsPaginator ListMetrics(ListMetricsRequest request);
}
