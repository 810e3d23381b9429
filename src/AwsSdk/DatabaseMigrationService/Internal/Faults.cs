using Amazon.DatabaseMigrationService.Model;
using Amazon.JsonRpc;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.DatabaseMigrationService.Internal;

/// <summary>The faults that operations of DMS declare, by their name on the wire.</summary>
internal static class Faults
{
    /// <summary>Those of reading operations.</summary>
    public static readonly JsonRpcFaults OfReading = new()
    {
        ["ResourceNotFoundFault"] = NotFound,
    };

    /// <summary>Those of operations that change a replication.</summary>
    public static readonly JsonRpcFaults OfChanging = new()
    {
        ["ResourceNotFoundFault"] = NotFound,
        ["InvalidResourceStateFault"] = e =>
            new InvalidResourceStateException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        ["AccessDeniedFault"] = e =>
            new AccessDeniedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
    };

    /// <summary>The exception for what an operation does not declare.</summary>
    public static AmazonServiceException Undeclared(ErrorResponse e) =>
        new AmazonDatabaseMigrationServiceException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);

    private static ResourceNotFoundException NotFound(ErrorResponse e) =>
        new ResourceNotFoundException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode);
}
