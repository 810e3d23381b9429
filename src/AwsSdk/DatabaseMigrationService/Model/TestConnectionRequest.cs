namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Tests whether a replication instance reaches an endpoint.</summary>
public partial class TestConnectionRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>The ARN of the replication instance; required.</summary>
    public string ReplicationInstanceArn { get; set; }

    /// <summary>The ARN of the endpoint; required.</summary>
    public string EndpointArn { get; set; }
}
