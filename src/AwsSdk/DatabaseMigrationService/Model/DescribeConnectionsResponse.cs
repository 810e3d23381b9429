using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>A page of the tested connections.</summary>
public partial class DescribeConnectionsResponse : AmazonWebServiceResponse
{
    /// <summary>Where the last page ended; null on the last page.</summary>
    public string Marker { get; set; }

    /// <summary>The connections of this page.</summary>
    public List<Connection> Connections { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
