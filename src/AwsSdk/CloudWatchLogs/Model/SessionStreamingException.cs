using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The Live Tail session broke; start another.</summary>
public partial class SessionStreamingException : AmazonCloudWatchLogsException
{
    public SessionStreamingException(string message)
        : base(message)
    {
    }

    public SessionStreamingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SessionStreamingException(Exception innerException)
        : base(innerException)
    {
    }

    public SessionStreamingException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public SessionStreamingException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
