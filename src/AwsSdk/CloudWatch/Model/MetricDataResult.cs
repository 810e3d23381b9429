namespace Amazon.CloudWatch.Model;

/// <summary>The datapoints of one query, or a page of them.</summary>
public partial class MetricDataResult
{
    /// <summary>The id that the query gave.</summary>
    public string Id { get; set; }

    /// <summary>What it is called.</summary>
    public string Label { get; set; }

    /// <summary>When each datapoint begins, UTC; as many as there are values.</summary>
    public List<DateTime> Timestamps { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The values, each of the timestamp at the same place.</summary>
    public List<double> Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Whether all datapoints are here; PartialData where the next page has more.</summary>
    public StatusCode StatusCode { get; set; }

    /// <summary>Messages about this result.</summary>
    public List<MessageData> Messages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
