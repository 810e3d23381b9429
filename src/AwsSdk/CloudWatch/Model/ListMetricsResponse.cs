using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>A page of metrics.</summary>
public partial class ListMetricsResponse : AmazonWebServiceResponse
{
    /// <summary>The metrics of this page, up to 500.</summary>
    public List<Metric> Metrics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where the next page begins; null on the last page.</summary>
    public string NextToken { get; set; }

    /// <summary>The account of each metric, where linked accounts are included.</summary>
    public List<string> OwningAccounts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
