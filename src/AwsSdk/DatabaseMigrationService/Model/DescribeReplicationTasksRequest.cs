namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Asks for a page of replication tasks.</summary>
public partial class DescribeReplicationTasksRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>Which tasks: replication-task-arn, replication-task-id, migration-type, endpoint-arn, replication-instance-arn.</summary>
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>How many on a page: 20 to 100, 100 if left out.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The Marker of the previous page; leave out for the first.</summary>
    public string Marker { get; set; }

    /// <summary>Whether to leave TableMappings and ReplicationTaskSettings out, which can be long; false if left out.</summary>
    public bool? WithoutSettings { get; set; }
}
