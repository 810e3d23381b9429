using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>All pages of ListMetrics; can be read once.</summary>
public partial interface IListMetricsPaginator
{
    /// <summary>The pages as they came.</summary>
    IPaginatedEnumerable<ListMetricsResponse> Responses { get; }

    /// <summary>The Metrics of all pages.</summary>
    IPaginatedEnumerable<Metric> Metrics { get; }

    /// <summary>The OwningAccounts of all pages.</summary>
    IPaginatedEnumerable<string> OwningAccounts { get; }
}
