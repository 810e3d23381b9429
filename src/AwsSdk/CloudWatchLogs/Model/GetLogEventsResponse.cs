using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>A page of the events of one log stream; may be empty before the end.</summary>
public partial class GetLogEventsResponse : AmazonWebServiceResponse
{
    /// <summary>The events of this page, oldest first.</summary>
    public List<OutputLogEvent> Events { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where the later page begins; equal to the token sent at the end of the stream.</summary>
    public string NextForwardToken { get; set; }

    /// <summary>Where the earlier page begins; equal to the token sent at the start of the stream.</summary>
    public string NextBackwardToken { get; set; }
}
