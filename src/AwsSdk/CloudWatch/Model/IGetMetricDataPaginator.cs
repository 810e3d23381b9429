using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>All pages of GetMetricData; can be read once.</summary>
public partial interface IGetMetricDataPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<GetMetricDataResponse> Responses { get; }

    /// <summary>The MetricDataResults of all pages; a query has one on each page.</summary>
    IPaginatedEnumerable<MetricDataResult> MetricDataResults { get; }

    /// <summary>The Messages of all pages.</summary>
    IPaginatedEnumerable<MessageData> Messages { get; }
}
