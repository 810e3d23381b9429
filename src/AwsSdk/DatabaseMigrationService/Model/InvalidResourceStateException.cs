using System.Net;
using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The resource is in a state that does not allow the operation (InvalidResourceStateFault).</summary>
public partial class InvalidResourceStateException : AmazonDatabaseMigrationServiceException
{
    public InvalidResourceStateException(string message)
        : base(message)
    {
    }

    public InvalidResourceStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidResourceStateException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidResourceStateException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidResourceStateException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
