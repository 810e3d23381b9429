using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A page of replication instances.</summary>
public partial class DescribeReplicationInstancesResponse : AmazonWebServiceResponse
{
    /// <summary>Where the last page ended; null on the last page.</summary>
    public string Marker { get; set; }

    /// <summary>The instances of this page.</summary>
    public List<ReplicationInstance> ReplicationInstances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
