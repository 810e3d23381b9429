using Amazon.DatabaseMigrationService.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>The faults that operations of DMS declare, by their name on the wire.</summary>
internal static class Faults
{
    /// <summary>Those of nearly every reading operation.</summary>
    public static readonly JsonRpcFaults OfReading = new()
    {
        ["ResourceNotFoundFault"] = NotFound,
    };

    /// <summary>Those of stopping a task, and of most that is done with tables.</summary>
    public static readonly JsonRpcFaults OfStopping = new()
    {
        ["ResourceNotFoundFault"] = NotFound,
        ["InvalidResourceStateFault"] = InvalidState,
    };

    /// <summary>Those of starting, of stopping a serverless replication, and of DescribeTableStatistics.</summary>
    public static readonly JsonRpcFaults OfStarting = new()
    {
        ["ResourceNotFoundFault"] = NotFound,
        ["InvalidResourceStateFault"] = InvalidState,
        ["AccessDeniedFault"] = AccessDenied,
    };

    /// <summary>Those of TestConnection.</summary>
    public static readonly JsonRpcFaults OfTesting = new()
    {
        ["ResourceNotFoundFault"] = NotFound,
        ["InvalidResourceStateFault"] = InvalidState,
        ["AccessDeniedFault"] = AccessDenied,
        ["KMSKeyNotAccessibleFault"] = e =>
            new KMSKeyNotAccessibleException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["ResourceQuotaExceededFault"] = e =>
            new ResourceQuotaExceededException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
    };

    /// <summary>The exception for what an operation does not declare.</summary>
    public static AmazonServiceException Undeclared(ErrorResponse e) =>
        new AmazonDatabaseMigrationServiceException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static ResourceNotFoundException NotFound(ErrorResponse e) =>
        new ResourceNotFoundException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static InvalidResourceStateException InvalidState(ErrorResponse e) =>
        new InvalidResourceStateException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static AccessDeniedException AccessDenied(ErrorResponse e) =>
        new AccessDeniedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);
}
