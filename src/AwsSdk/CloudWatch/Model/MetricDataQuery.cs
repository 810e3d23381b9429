namespace Amazon.CloudWatch.Model;

/// <summary>One metric, or one expression over others, to return.</summary>
public partial class MetricDataQuery
{
    /// <summary>What its result is called: letters, digits and underscores, the first a small letter; none twice.</summary>
    public string Id { get; set; }

    /// <summary>The metric; not with Expression.</summary>
    public MetricStat MetricStat { get; set; }

    /// <summary>A metric math expression or a Metrics Insights query; not with MetricStat.</summary>
    public string Expression { get; set; }

    /// <summary>What to call the result; CloudWatch makes one up if left out.</summary>
    public string Label { get; set; }

    /// <summary>Whether to return its datapoints; true if left out.</summary>
    public bool? ReturnData { get; set; }

    /// <summary>The width of a datapoint of an expression in seconds.</summary>
    public int? Period { get; set; }

    /// <summary>The account that the metric is in, where this one is a monitoring account.</summary>
    public string AccountId { get; set; }
}
