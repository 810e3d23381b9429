using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The task as it is right after the start.</summary>
public partial class StartReplicationTaskResponse : AmazonWebServiceResponse
{
    /// <summary>The starting task.</summary>
    public ReplicationTask ReplicationTask { get; set; }
}
