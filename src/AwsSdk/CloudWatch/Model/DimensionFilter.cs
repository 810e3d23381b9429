namespace Amazon.CloudWatch.Model;

/// <summary>Which dimension the metrics that are listed must have.</summary>
public partial class DimensionFilter
{
    /// <summary>The dimension's name.</summary>
    public string Name { get; set; }

    /// <summary>Its value; any if left out.</summary>
    public string Value { get; set; }
}
