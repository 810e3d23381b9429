using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A page of serverless replication configurations.</summary>
public partial class DescribeReplicationConfigsResponse : AmazonWebServiceResponse
{
    /// <summary>Where the last page ended; null on the last page.</summary>
    public string Marker { get; set; }

    /// <summary>The configurations of this page.</summary>
    public List<ReplicationConfig> ReplicationConfigs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
