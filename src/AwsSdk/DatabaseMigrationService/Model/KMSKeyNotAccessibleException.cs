using System.Net;
using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>DMS cannot use the KMS key (KMSKeyNotAccessibleFault).</summary>
public partial class KMSKeyNotAccessibleException : AmazonDatabaseMigrationServiceException
{
    public KMSKeyNotAccessibleException(string message)
        : base(message)
    {
    }

    public KMSKeyNotAccessibleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public KMSKeyNotAccessibleException(Exception innerException)
        : base(innerException)
    {
    }

    public KMSKeyNotAccessibleException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public KMSKeyNotAccessibleException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
