using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The operation is not valid on this resource.</summary>
public partial class InvalidOperationException : AmazonCloudWatchLogsException
{
    public InvalidOperationException(string message)
        : base(message)
    {
    }

    public InvalidOperationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidOperationException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidOperationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidOperationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
