using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A page of the tables of a serverless replication.</summary>
public partial class DescribeReplicationTableStatisticsResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the ReplicationConfig.</summary>
    public string ReplicationConfigArn { get; set; }

    /// <summary>Where the last page ended; null on the last page.</summary>
    public string Marker { get; set; }

    /// <summary>The tables of this page.</summary>
    public List<TableStatistics> ReplicationTableStatistics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
