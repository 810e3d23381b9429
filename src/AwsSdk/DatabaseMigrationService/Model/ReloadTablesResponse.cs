using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The answer to a reload of tables.</summary>
public partial class ReloadTablesResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the task.</summary>
    public string ReplicationTaskArn { get; set; }
}
