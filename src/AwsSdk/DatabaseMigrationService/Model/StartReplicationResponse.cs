using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The replication as it is right after the start.</summary>
public partial class StartReplicationResponse : AmazonWebServiceResponse
{
    /// <summary>The started replication.</summary>
    public Replication Replication { get; set; }
}
