namespace Amazon.CloudWatch.Model;

/// <summary>A message about an answer.</summary>
public partial class MessageData
{
    /// <summary>Its code.</summary>
    public string Code { get; set; }

    /// <summary>Its text.</summary>
    public string Value { get; set; }
}
