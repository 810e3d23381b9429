using Amazon.Runtime;

namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The connection right after its test began.</summary>
public partial class TestConnectionResponse : AmazonWebServiceResponse
{
    /// <summary>The connection; its Status is testing until the test is done.</summary>
    public Connection Connection { get; set; }
}
