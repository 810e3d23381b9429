using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A page of endpoints.</summary>
public partial class DescribeEndpointsResponse : AmazonWebServiceResponse
{
    /// <summary>Where the last page ended; null on the last page.</summary>
    public string Marker { get; set; }

    /// <summary>The endpoints of this page.</summary>
    public List<Endpoint> Endpoints { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
