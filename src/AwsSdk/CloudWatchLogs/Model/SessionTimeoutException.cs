using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The Live Tail session ended: each ends after three hours.</summary>
public partial class SessionTimeoutException : AmazonCloudWatchLogsException
{
    public SessionTimeoutException(string message)
        : base(message)
    {
    }

    public SessionTimeoutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SessionTimeoutException(Exception innerException)
        : base(innerException)
    {
    }

    public SessionTimeoutException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public SessionTimeoutException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
