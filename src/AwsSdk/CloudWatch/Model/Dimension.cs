namespace Amazon.CloudWatch.Model;

/// <summary>A part of a metric's identity: metrics with other dimensions are other metrics.</summary>
public partial class Dimension
{
    /// <summary>Its name, such as ReplicationConfigId; ASCII.</summary>
    public string Name { get; set; }

    /// <summary>Its value; ASCII.</summary>
    public string Value { get; set; }
}
