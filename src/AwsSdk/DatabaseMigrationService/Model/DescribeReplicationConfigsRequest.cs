namespace Amazon.DatabaseMigrationService.Model;

/// <summary>Asks for a page of serverless replication configurations.</summary>
public partial class DescribeReplicationConfigsRequest : AmazonDatabaseMigrationServiceRequest
{
    /// <summary>Which configurations; DMS documents no filter names here.</summary>
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>How many on a page.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The Marker of the previous page; leave out for the first.</summary>
    public string Marker { get; set; }
}
