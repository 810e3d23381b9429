namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Asks for a page of serverless replications.</summary>
public partial class DescribeReplicationsRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>Which replications: replication-config-arn, replication-config-id.</summary>
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>How many on a page; DMS documents no bounds for serverless replications.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The Marker of the previous page; leave out for the first.</summary>
    public string Marker { get; set; }
}
