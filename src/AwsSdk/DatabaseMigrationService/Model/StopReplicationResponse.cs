using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The replication as it is right after the stop.</summary>
public partial class StopReplicationResponse : AmazonWebServiceResponse
{
    /// <summary>The stopping replication.</summary>
    public Replication Replication { get; set; }
}
