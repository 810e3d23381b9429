using Amazon.DatabaseMigrationService;
using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.DatabaseMigrationService;

public sealed class ReplicationConfigsAndEndpointsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task ReplicationConfigs_EveryMember_IsRead()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(
            """
            {"ReplicationConfigs":[{"ReplicationConfigIdentifier":"orders","ReplicationConfigArn":"arn:c","SourceEndpointArn":"arn:s","TargetEndpointArn":"arn:t","ReplicationType":"cdc",
             "ComputeConfig":{"AvailabilityZone":"eu-central-1a","DnsNameServers":"10.0.0.2","KmsKeyId":"k","MaxCapacityUnits":16,"MinCapacityUnits":2,"MultiAZ":false,
               "PreferredMaintenanceWindow":"sun:06:00-sun:06:30","ReplicationSubnetGroupId":"g","VpcSecurityGroupIds":["sg-1"]},
             "ReplicationSettings":"{}","SupplementalSettings":"{}","TableMappings":"{}","ReplicationConfigCreateTime":1763700000,"ReplicationConfigUpdateTime":1763700001.5,"IsReadOnly":false}]}
            """));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeReplicationConfigsAsync(new(), Token);

        var config = Assert.Single(response.ReplicationConfigs);
        Assert.Equal(16, config.ComputeConfig.MaxCapacityUnits);
        Assert.Equal(MigrationTypeValue.Cdc, config.ReplicationType);
        MemberCheck.AllSet(config);
    }

    [Fact(Timeout = 30_000)]
    public async Task Endpoint_EngineSettings_AreSkippedAndTheRestIsRead()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(EndpointPage("one", null)));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeEndpointsAsync(new(), Token);

        var read = Assert.Single(response.Endpoints);
        Assert.Equal(5432, read.Port);
        Assert.Equal(ReplicationEndpointTypeValue.Source, read.EndpointType);
        Assert.Equal(DmsSslModeValue.VerifyFull, read.SslMode);
        // The official type has engine settings too, and an endpoint holds those of one engine only.
        Assert.All(typeof(Amazon.DatabaseMigrationService.Model.Endpoint).GetProperties(), property =>
            Assert.True(property.GetValue(read) is not null || property.Name.EndsWith("Settings", StringComparison.Ordinal), property.Name));
    }

    [Fact(Timeout = 30_000)]
    public async Task EndpointsPaginator_TwoPages_FollowsTheMarker()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json(EndpointPage("one", "page 2")), Answer.Json(EndpointPage("two", null)));
        using var dms = Given.Dms(endpoint.Url);

        var names = new List<string>();
        var paginator = dms.Paginators.DescribeEndpoints(new() { MaxRecords = 20 });
        await foreach (var page in paginator.Responses.WithCancellation(Token))
        {
            names.AddRange(page.Endpoints.Select(e => e.EndpointIdentifier));
        }

        Assert.Equal(["one", "two"], names);
        Assert.Equal("""{"MaxRecords":20}""", endpoint.Requests[0].Body);
        Assert.Equal("page 2", (string?)endpoint.Requests[1].Json["Marker"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => paginator.Responses.GetAsyncEnumerator(Token).MoveNextAsync().AsTask());
    }

    private static string EndpointPage(string identifier, string? marker) =>
        $$$"""
        {"Endpoints":[{"EndpointIdentifier":"{{{identifier}}}","EndpointType":"source","EngineName":"postgres","EngineDisplayName":"PostgreSQL","Username":"dms","ServerName":"db","Port":5432,
        "DatabaseName":"orders","ExtraConnectionAttributes":"a=b","Status":"active","KmsKeyId":"k","EndpointArn":"arn:e","CertificateArn":"arn:cert","SslMode":"verify-full",
        "ServiceAccessRoleArn":"arn:r","ExternalTableDefinition":"t","ExternalId":"x","IsReadOnly":false,"PostgreSQLSettings":{"Port":5432,"HeartbeatEnable":true} }],
        "Marker":{{{(marker is null ? "null" : $"\"{marker}\"")}}}}
        """;
}
