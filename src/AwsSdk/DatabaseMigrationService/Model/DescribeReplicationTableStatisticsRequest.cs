namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Asks for a page of the tables of a serverless replication.</summary>
public partial class DescribeReplicationTableStatisticsRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>The ARN of the ReplicationConfig; required.</summary>
    public string ReplicationConfigArn { get; set; }

    /// <summary>How many on a page.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The Marker of the previous page; leave out for the first.</summary>
    public string Marker { get; set; }

    /// <summary>Which tables; DMS documents no filter names here.</summary>
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
