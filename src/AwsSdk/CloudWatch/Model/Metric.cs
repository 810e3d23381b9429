namespace Amazon.CloudWatch.Model;

/// <summary>A metric: its namespace, its name and all of its dimensions.</summary>
public partial class Metric
{
    /// <summary>The namespace, such as AWS/DMS.</summary>
    public string Namespace { get; set; }

    /// <summary>The name; required in GetMetricData.</summary>
    public string MetricName { get; set; }

    /// <summary>Its dimensions, 30 at most.</summary>
    public List<Dimension> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
