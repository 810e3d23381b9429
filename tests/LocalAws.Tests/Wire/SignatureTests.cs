using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Wire;

public sealed class SignatureTests
{
    private const string Target = "AmazonDMSv20160101.DescribeReplications";

    [Fact(Timeout = 60_000)]
    public async Task Request_SignedWithTheTestKey_IsAnswered()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendAsync("DescribeReplications", "{}");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.True(Guid.TryParse(response.Headers.GetValues("x-amzn-RequestId").Single(), out _));
        Assert.Equal(DmsEndpoint.JsonType, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_Unsigned_LacksItsToken()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.Http.SendAsync(DmsEndpoint.Request(Target, "{}"), DmsEndpoint.Cancellation);

        Assert.Equal(new Refusal(400, "MissingAuthenticationTokenException", "Missing Authentication Token"), await Refusal.ReadAsync(response));
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_SignedWithAnotherSecret_DoesNotMatch()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendAsync("DescribeReplications", "{}", new SigV4 { SecretKey = "wrong" });

        Assert.Equal("InvalidSignatureException", (await Refusal.ReadAsync(response)).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_OfAKeyWhoseSecretIsUnknown_IsAnsweredWhenWellFormed()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendAsync("DescribeReplications", "{}", new SigV4 { AccessKey = "AKIAIOSFODNN7EXAMPLE", SecretKey = "whatever" });

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("us-east-1", "dms")]
    [InlineData("eu-central-1", "logs")]
    public async Task Request_SignedForElsewhere_IsRefused(string region, string service)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendAsync("DescribeReplications", "{}", new SigV4 { Region = region, Service = service });

        Assert.Equal("InvalidSignatureException", (await Refusal.ReadAsync(response)).Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("x-amz-target")]
    [InlineData("host")]
    [InlineData("x-amz-date")]
    public async Task Request_WithAnUnsignedHeader_IsRefused(string header)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendAsync("DescribeReplications", "{}", new SigV4 { AccessKey = "other", Unsigned = [header] });

        var refusal = await Refusal.ReadAsync(response);
        Assert.Equal("InvalidSignatureException", refusal.Type);
        Assert.Contains($"'{header}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_WhoseScopeHasAnotherDay_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendAsync("DescribeReplications", "{}", new SigV4 { ScopeDate = "20260531" });

        Assert.Equal("InvalidSignatureException", (await Refusal.ReadAsync(response)).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_WithoutADate_IsIncomplete()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendAsync("DescribeReplications", "{}", new SigV4 { Date = "yesterday at noon" });

        Assert.Equal("IncompleteSignatureException", (await Refusal.ReadAsync(response)).Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256 nothing")]
    [InlineData("AWS4-HMAC-SHA256 Credential=test/20260601/eu-central-1/dms, SignedHeaders=host;x-amz-date, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 Credential=test/20260601/eu-central-1/dms/aws4_request, SignedHeaders=host;x-amz-date, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 Credential=test/20260601/eu-central-1/dms/aws4_request, SignedHeaders=x-amz-date;host, Signature=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("AWS4-HMAC-SHA256 Credential=test/20260601/eu-central-1/dms/aws4_request, Signature=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task Authorization_Malformed_IsIncomplete(string header)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var request = DmsEndpoint.Request(Target, "{}");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        request.Headers.Add("X-Amz-Date", "20260601T120000Z");

        using var response = await endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);

        Assert.Equal("IncompleteSignatureException", (await Refusal.ReadAsync(response)).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Request_WhosePayloadHashIsAnothers_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var request = DmsEndpoint.Request(Target, "{}");
        request.Headers.Add("X-Amz-Content-SHA256", new string('0', 64));
        new SigV4 { AccessKey = "other" }.Sign(request, endpoint.Server.Url, "{}");

        using var response = await endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);

        Assert.Contains("x-amz-content-sha256", (await Refusal.ReadAsync(response)).Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Query_AppendedToASignedRequest_DoesNotMatch()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var request = DmsEndpoint.Request(Target, "{}");
        new SigV4().Sign(request, endpoint.Server.Url, "{}");
        request.RequestUri = new Uri("/?Action=StopReplication", UriKind.Relative);

        using var response = await endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);

        Assert.Equal("InvalidSignatureException", (await Refusal.ReadAsync(response)).Type);
    }
}
