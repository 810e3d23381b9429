using DmsDashboard.AwsSdk.Tests.Support;

namespace DmsDashboard.AwsSdk.Tests.Runtime;

public sealed class SigningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task Dms_Request_IsSignedForItsServiceAndRegion()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url);

        await dms.DescribeReplicationsAsync(new(), Token);

        var headers = Assert.Single(endpoint.Requests).Headers;
        Assert.Matches("^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/[0-9]{8}/eu-central-1/dms/aws4_request, SignedHeaders=.*x-amz-target.*, Signature=[0-9a-f]{64}$", headers["Authorization"]);
        Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", headers["X-Amz-Date"]);
    }

    [Fact(Timeout = 30_000)]
    public async Task Logs_Request_IsSignedForItsService()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var logs = Given.Logs(endpoint.Url);

        await logs.DescribeLogGroupsAsync(Token);

        Assert.Contains("/eu-central-1/logs/aws4_request", Assert.Single(endpoint.Requests).Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task Answer_Metadata_CarriesTheRequestId()
    {
        await using var endpoint = await CannedEndpoint.StartAsync(Answer.Json("{}"));
        using var dms = Given.Dms(endpoint.Url);

        var response = await dms.DescribeReplicationsAsync(new(), Token);

        Assert.Equal("canned-request", response.ResponseMetadata.RequestId);
    }
}
