namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Stops a serverless replication.</summary>
public partial class StopReplicationRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>The ARN of the replication to stop; required.</summary>
    public string ReplicationConfigArn { get; set; }
}
