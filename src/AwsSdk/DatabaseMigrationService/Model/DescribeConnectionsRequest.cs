namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Asks for a page of the tested connections.</summary>
public partial class DescribeConnectionsRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>Which connections: endpoint-arn, replication-instance-arn.</summary>
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>How many on a page: 20 to 100, 100 if left out.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The Marker of the previous page; leave out for the first.</summary>
    public string Marker { get; set; }
}
