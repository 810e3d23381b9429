namespace Amazon.CloudWatch.Model;

/// <summary>How labels are written.</summary>
public partial class LabelOptions
{
    /// <summary>The time zone of times in labels, such as +0130; +0000 if left out.</summary>
    public string Timezone { get; set; }
}
