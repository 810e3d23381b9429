using System.Net;
using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService;

/// <summary>A failure that DMS reported; ErrorCode is the name on the wire.</summary>
public partial class AmazonDatabaseMigrationServiceException : AmazonServiceException
{
    public AmazonDatabaseMigrationServiceException(string message)
        : base(message)
    {
    }

    public AmazonDatabaseMigrationServiceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonDatabaseMigrationServiceException(Exception innerException)
        : base(innerException.Message, innerException)
    {
    }

    public AmazonDatabaseMigrationServiceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonDatabaseMigrationServiceException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
