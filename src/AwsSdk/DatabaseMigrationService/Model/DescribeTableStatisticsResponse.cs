using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A page of the tables of a replication task.</summary>
public partial class DescribeTableStatisticsResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the task.</summary>
    public string ReplicationTaskArn { get; set; }

    /// <summary>The tables of this page.</summary>
    public List<TableStatistics> TableStatistics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where the last page ended; null on the last page.</summary>
    public string Marker { get; set; }
}
