namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Asks for a page of the tables of a replication task.</summary>
public partial class DescribeTableStatisticsRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>The ARN of the task; required.</summary>
    public string ReplicationTaskArn { get; set; }

    /// <summary>How many on a page: 20 to 500, 100 if left out.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The Marker of the previous page; leave out for the first.</summary>
    public string Marker { get; set; }

    /// <summary>Which tables: schema-name, table-name, table-state.</summary>
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
