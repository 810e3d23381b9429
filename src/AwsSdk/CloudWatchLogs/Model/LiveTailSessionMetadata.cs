namespace Amazon.CloudWatchLogs.Model;

/// <summary>Whether a Live Tail update holds all events.</summary>
public partial class LiveTailSessionMetadata
{
    /// <summary>Whether events were left out, because more than 500 matched in a second.</summary>
    public bool? Sampled { get; set; }
}
