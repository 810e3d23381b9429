using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A request to DMS.</summary>
public partial class AmazonDatabaseMigrationServiceRequest : AmazonWebServiceRequest
{
}
