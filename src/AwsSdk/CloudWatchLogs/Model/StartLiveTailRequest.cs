namespace Amazon.CloudWatchLogs.Model;

/// <summary>Starts a Live Tail session: a stream of events as they are ingested.</summary>
public partial class StartLiveTailRequest : AmazonCloudWatchLogsRequest
{
    /// <summary>1 to 10 log groups by ARN, without the trailing :*; required.</summary>
    public List<string> LogGroupIdentifiers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Up to 100 log streams of a single log group; not with LogStreamNamePrefixes.</summary>
    public List<string> LogStreamNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>What the log streams' names begin with, for a single log group; not with LogStreamNames.</summary>
    public List<string> LogStreamNamePrefixes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The pattern that events match; all if left out.</summary>
    public string LogEventFilterPattern { get; set; }
}
