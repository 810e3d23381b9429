using Amazon.CloudWatch.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudWatch.Internal;

/// <summary>
/// The faults that operations of CloudWatch declare: by their shape, which is in the body, and by their older code, which
/// is in the header x-amzn-query-error.
/// </summary>
internal static class Faults
{
    /// <summary>Those of GetMetricData.</summary>
    public static readonly JsonRpcFaults OfData = new() { ["InvalidNextToken"] = InvalidNextToken };

    /// <summary>Those of ListMetrics.</summary>
    public static readonly JsonRpcFaults OfListing = new()
    {
        ["InternalServiceFault"] = InternalService,
        ["InternalServiceError"] = InternalService,
        ["InvalidParameterValueException"] = InvalidParameterValue,
        ["InvalidParameterValue"] = InvalidParameterValue,
    };

    /// <summary>The exception for what an operation does not declare.</summary>
    public static AmazonServiceException Undeclared(ErrorResponse e) =>
        new AmazonCloudWatchException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static InvalidNextTokenException InvalidNextToken(ErrorResponse e) =>
        new(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static InternalServiceException InternalService(ErrorResponse e) =>
        new(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static InvalidParameterValueException InvalidParameterValue(ErrorResponse e) =>
        new(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);
}
