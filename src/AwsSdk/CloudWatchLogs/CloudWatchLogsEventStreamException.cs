using Amazon.Runtime.EventStreams.Internal;

namespace Amazon.CloudWatchLogs;

/// <summary>A Live Tail stream broke; the inner exception says how: a fault of the service, a cancellation, a cut connection.</summary>
public class CloudWatchLogsEventStreamException : EventStreamException
{
    public CloudWatchLogsEventStreamException()
    {
    }

    public CloudWatchLogsEventStreamException(string message)
        : base(message)
    {
    }

    public CloudWatchLogsEventStreamException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
