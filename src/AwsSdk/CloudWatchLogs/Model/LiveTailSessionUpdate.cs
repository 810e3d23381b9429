using Amazon.Runtime.EventStreams;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>What was ingested in the last second; empty when nothing was.</summary>
public partial class LiveTailSessionUpdate : IEventStreamEvent
{
    /// <summary>Whether events were left out.</summary>
    public LiveTailSessionMetadata SessionMetadata { get; set; }

    /// <summary>The events, at most 500.</summary>
    public List<LiveTailSessionLogEvent> SessionResults { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
