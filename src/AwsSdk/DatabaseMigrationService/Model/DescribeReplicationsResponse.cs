using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A page of serverless replications.</summary>
public partial class DescribeReplicationsResponse : AmazonWebServiceResponse
{
    /// <summary>Where the last page ended; null on the last page.</summary>
    public string Marker { get; set; }

    /// <summary>The replications of this page.</summary>
    public List<Replication> Replications { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
