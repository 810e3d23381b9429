using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>A page of datapoints.</summary>
public partial class GetMetricDataResponse : AmazonWebServiceResponse
{
    /// <summary>A result for each query.</summary>
    public List<MetricDataResult> MetricDataResults { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where the next page begins; null on the last page.</summary>
    public string NextToken { get; set; }

    /// <summary>Messages about the answer as a whole.</summary>
    public List<MessageData> Messages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
