namespace Amazon.CloudWatch.Model;

/// <summary>Asks for datapoints of up to 500 metrics.</summary>
public partial class GetMetricDataRequest : AmazonCloudWatchRequest
{
    /// <summary>What to return: 500 at most.</summary>
    public List<MetricDataQuery> MetricDataQueries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The earliest datapoint, inclusive; datapoints begin at it, rounded down to the minute.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>The latest datapoint, exclusive.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>The token of the previous page; leave out for the first.</summary>
    public string NextToken { get; set; }

    /// <summary>In which order datapoints come; the newest first if left out.</summary>
    public ScanBy ScanBy { get; set; }

    /// <summary>How many datapoints on a page in all; 100,800 at most and if left out.</summary>
    public int? MaxDatapoints { get; set; }

    /// <summary>How labels are written.</summary>
    public LabelOptions LabelOptions { get; set; }
}
