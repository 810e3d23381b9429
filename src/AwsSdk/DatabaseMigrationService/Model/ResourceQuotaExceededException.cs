using System.Net;
using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The quota of this resource is used up (ResourceQuotaExceededFault).</summary>
public partial class ResourceQuotaExceededException : AmazonDatabaseMigrationServiceException
{
    public ResourceQuotaExceededException(string message)
        : base(message)
    {
    }

    public ResourceQuotaExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ResourceQuotaExceededException(Exception innerException)
        : base(innerException)
    {
    }

    public ResourceQuotaExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public ResourceQuotaExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
