namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Stops a replication task.</summary>
public partial class StopReplicationTaskRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>The ARN of the task; required.</summary>
    public string ReplicationTaskArn { get; set; }
}
