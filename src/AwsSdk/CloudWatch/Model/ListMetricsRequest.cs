namespace Amazon.CloudWatch.Model;

/// <summary>Asks for a page of the metrics that had datapoints in the last two weeks.</summary>
public partial class ListMetricsRequest : AmazonCloudWatchRequest
{
    /// <summary>The only namespace.</summary>
    public string Namespace { get; set; }

    /// <summary>The only name.</summary>
    public string MetricName { get; set; }

    /// <summary>The dimensions that a metric must have, 10 at most; it may have others beside.</summary>
    public List<DimensionFilter> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token of the previous page; leave out for the first.</summary>
    public string NextToken { get; set; }

    /// <summary>PT3H lists only metrics with datapoints in the last three hours.</summary>
    public RecentlyActive RecentlyActive { get; set; }

    /// <summary>Whether a monitoring account also lists its source accounts.</summary>
    public bool? IncludeLinkedAccounts { get; set; }

    /// <summary>The only source account, with IncludeLinkedAccounts.</summary>
    public string OwningAccount { get; set; }
}
