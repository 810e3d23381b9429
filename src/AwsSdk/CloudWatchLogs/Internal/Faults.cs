using Amazon.CloudWatchLogs.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using InvalidOperationException = Amazon.CloudWatchLogs.Model.InvalidOperationException;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>The faults that operations of CloudWatch Logs declare, by their name on the wire.</summary>
internal static class Faults
{
    /// <summary>Those of DescribeLogGroups, which names no log group that could be missing.</summary>
    public static readonly JsonRpcFaults OfListing = new()
    {
        ["InvalidParameterException"] = InvalidParameter,
        ["ServiceUnavailableException"] = Unavailable,
    };

    /// <summary>Those of operations that read a log group.</summary>
    public static readonly JsonRpcFaults OfReading = new()
    {
        ["InvalidParameterException"] = InvalidParameter,
        ["ResourceNotFoundException"] = NotFound,
        ["ServiceUnavailableException"] = Unavailable,
    };

    /// <summary>Those of StartLiveTail before its stream begins.</summary>
    public static readonly JsonRpcFaults OfLiveTail = new()
    {
        ["InvalidParameterException"] = InvalidParameter,
        ["ResourceNotFoundException"] = NotFound,
        ["AccessDeniedException"] = e => new AccessDeniedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["LimitExceededException"] = e => new LimitExceededException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["InvalidOperationException"] = e => new InvalidOperationException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
    };

    /// <summary>The exception for what an operation does not declare.</summary>
    public static AmazonServiceException Undeclared(ErrorResponse e) =>
        new AmazonCloudWatchLogsException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static InvalidParameterException InvalidParameter(ErrorResponse e) =>
        new InvalidParameterException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static ResourceNotFoundException NotFound(ErrorResponse e) =>
        new ResourceNotFoundException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static ServiceUnavailableException Unavailable(ErrorResponse e) =>
        new ServiceUnavailableException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);
}
