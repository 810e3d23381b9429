using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Wire;

public sealed class DispatchTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("AmazonDMSv20160101.DescribeNothing")]
    [InlineData("AmazonDMSv20160101.describereplications")]
    [InlineData("DescribeReplications")]
    [InlineData("Logs_20140328.DescribeReplications")]
    public async Task Target_Unknown_IsRefused(string target)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendTargetAsync(target, "{}", new SigV4());

        Assert.Equal("UnknownOperationException", (await Refusal.ReadAsync(response)).Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("application/json")]
    [InlineData("application/x-amz-json-1.0")]
    [InlineData("text/plain")]
    public async Task ContentType_OfAnotherProtocol_IsRefused(string contentType)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var request = DmsEndpoint.Request("AmazonDMSv20160101.DescribeReplications", "{}", contentType);
        new SigV4().Sign(request, endpoint.Server.Url, "{}");

        using var response = await endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);

        Assert.Equal("UnknownOperationException", (await Refusal.ReadAsync(response)).Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"Marker\":\"\\x\"}")]
    [InlineData("{\"Marker\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"\"}")]
    [InlineData("{\"Filters\":[{\"Name\":\"replication-config-id\",\"Values\":[\"\\udc00\"]}]}")]
    public async Task Body_NotAJsonObject_CannotBeSerialized(string body)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        Assert.Equal("SerializationException", (await endpoint.RefusedAsync("DescribeReplications", body)).Type);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{\"Nonsense\":1}", "Nonsense")]
    [InlineData("{\"maxRecords\":20}", "maxRecords")]
    [InlineData("{\"MaxRecords\":\"20\"}", "STRING_VALUE can not be converted to an Integer")]
    [InlineData("{\"MaxRecords\":20.5}", "NUMBER_VALUE")]
    [InlineData("{\"Marker\":20}", "NUMBER_VALUE can not be converted to a String")]
    [InlineData("{\"Filters\":{}}", "Start of structure or map found where not expected.")]
    [InlineData("{\"Filters\":[{\"Name\":\"a\",\"Values\":\"b\"}]}", "STRING_VALUE")]
    [InlineData("{\"Filters\":[{\"Name\":\"a\",\"Values\":[],\"More\":1}]}", "More")]
    public async Task Member_UnknownOrOfTheWrongKind_CannotBeSerialized(string body, string message)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        var refusal = await endpoint.RefusedAsync("DescribeReplications", body);

        Assert.Equal("SerializationException", refusal.Type);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Member_RequiredAndMissing_IsNamed()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        var refusal = await endpoint.RefusedAsync("StartReplication", "{}");

        Assert.Equal("ValidationException", refusal.Type);
        Assert.Equal(
            "2 validation errors detected: Value null at 'replicationConfigArn' failed to satisfy constraint: Member must not be null; "
            + "Value null at 'startReplicationType' failed to satisfy constraint: Member must not be null",
            refusal.Message);
    }

    [Fact(Timeout = 60_000)]
    public async Task Member_Null_CountsAsAbsent()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        using var response = await endpoint.SendAsync("DescribeReplications", "{\"Marker\":null,\"MaxRecords\":null}");

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Host_OfAnotherName_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_local-aws/control/requests");
        request.Headers.Host = "evil.example.org";

        using var response = await endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);

        Assert.Equal(421, (int)response.StatusCode);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(2_000_000)]
    [InlineData(31_000_000)]
    public async Task Body_TooLarge_IsRefusedBeforeItIsRead(int length)
    {
        await using var endpoint = await DmsEndpoint.StartAsync("empty");
        var request = DmsEndpoint.Request("AmazonDMSv20160101.DescribeReplications", new string(' ', length));
        request.Headers.ExpectContinue = true;

        using var response = await endpoint.Http.SendAsync(request, DmsEndpoint.Cancellation);

        Assert.Equal((413, "RequestEntityTooLargeException"), ((int)response.StatusCode, (await Refusal.ReadAsync(response)).Type));
    }
}
