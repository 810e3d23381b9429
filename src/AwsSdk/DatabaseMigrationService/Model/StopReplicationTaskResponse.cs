using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The task as it is right after the stop.</summary>
public partial class StopReplicationTaskResponse : AmazonWebServiceResponse
{
    /// <summary>The stopping task.</summary>
    public ReplicationTask ReplicationTask { get; set; }
}
