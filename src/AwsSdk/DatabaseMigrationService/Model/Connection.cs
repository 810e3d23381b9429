namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Whether a replication instance reaches an endpoint, when that was last tested.</summary>
public partial class Connection
{
    /// <summary>The ARN of the replication instance.</summary>
    public string ReplicationInstanceArn { get; set; }

    /// <summary>The ARN of the endpoint.</summary>
    public string EndpointArn { get; set; }

    /// <summary>successful, testing, failed or deleting; a plain string to the API.</summary>
    public string Status { get; set; }

    /// <summary>Why the last test failed.</summary>
    public string LastFailureMessage { get; set; }

    /// <summary>The name of the endpoint.</summary>
    public string EndpointIdentifier { get; set; }

    /// <summary>The name of the replication instance, in lower case.</summary>
    public string ReplicationInstanceIdentifier { get; set; }
}
