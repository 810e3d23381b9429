using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>A failure that CloudWatch Logs reported; ErrorCode is the name on the wire.</summary>
public partial class AmazonCloudWatchLogsException : AmazonServiceException
{
    public AmazonCloudWatchLogsException(string message)
        : base(message)
    {
    }

    public AmazonCloudWatchLogsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonCloudWatchLogsException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }

    public AmazonCloudWatchLogsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonCloudWatchLogsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
