using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A page of replication tasks.</summary>
public partial class DescribeReplicationTasksResponse : AmazonWebServiceResponse
{
    /// <summary>Where the last page ended; null on the last page.</summary>
    public string Marker { get; set; }

    /// <summary>The tasks of this page.</summary>
    public List<ReplicationTask> ReplicationTasks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
