using Amazon.Runtime.EventStreams;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The first event of a Live Tail session: what it follows.</summary>
public partial class LiveTailSessionStart : IEventStreamEvent
{
    /// <summary>The id of the request.</summary>
    public string RequestId { get; set; }

    /// <summary>The id of the session.</summary>
    public string SessionId { get; set; }

    /// <summary>The log groups that it follows.</summary>
    public List<string> LogGroupIdentifiers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The log streams that it is limited to.</summary>
    public List<string> LogStreamNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The log stream prefixes that it is limited to.</summary>
    public List<string> LogStreamNamePrefixes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The pattern that it is limited to.</summary>
    public string LogEventFilterPattern { get; set; }
}
