namespace Amazon.CloudWatch.Model;

/// <summary>A metric, and what of it to return.</summary>
public partial class MetricStat
{
    /// <summary>The metric.</summary>
    public Metric Metric { get; set; }

    /// <summary>The width of a datapoint in seconds, a multiple of 60 for metrics of standard resolution.</summary>
    public int? Period { get; set; }

    /// <summary>The statistic: Average, Sum, Minimum, Maximum, SampleCount, or an extended one such as p99.</summary>
    public string Stat { get; set; }

    /// <summary>The only unit to return; any if left out. CloudWatch converts nothing.</summary>
    public StandardUnit Unit { get; set; }
}
