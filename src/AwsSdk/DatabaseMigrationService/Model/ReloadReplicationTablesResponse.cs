using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The answer to a reload of tables.</summary>
public partial class ReloadReplicationTablesResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the ReplicationConfig.</summary>
    public string ReplicationConfigArn { get; set; }
}
