using System.Text;
using DmsDashboard.LocalAws.Control;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Control;

public sealed class FaultTests
{
    [Theory(Timeout = 60_000)]
    [InlineData(FaultKind.Throttling, 400, "ThrottlingException", "Rate exceeded")]
    [InlineData(FaultKind.ServerError, 500, "InternalFailure", "unknown error")]
    [InlineData(FaultKind.AccessDenied, 400, "AccessDeniedException", "not authorized to perform: dms:DescribeReplications")]
    [InlineData(FaultKind.ExpiredToken, 400, "ExpiredTokenException", "security token included in the request is expired")]
    public async Task Fault_OfACount_IsMetSoOftenAndThenNoMore(FaultKind kind, int statusCode, string type, string message)
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        endpoint.Server.Faults.Add(new InjectedFault(kind) { Operation = "DescribeReplications", Count = 2 });

        var other = await endpoint.CallAsync("DescribeEndpoints", new { });
        var first = await endpoint.RefusedAsync("DescribeReplications", new { });
        var second = await endpoint.RefusedAsync("DescribeReplications", new { });
        var third = await endpoint.CallAsync("DescribeReplications", new { });

        Assert.Equal((statusCode, type), (first.StatusCode, first.Type));
        Assert.Contains(message, first.Message, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.Equal(1, third.GetProperty("Replications").GetArrayLength());
        Assert.Equal(2, other.GetProperty("Endpoints").GetArrayLength());
        Assert.Empty(endpoint.Server.Faults.Current);
    }

    [Fact(Timeout = 60_000)]
    public async Task Fault_WithoutACount_LastsUntilItIsCleared()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        endpoint.Server.Faults.Add(new InjectedFault(FaultKind.ServerError) { StatusCode = 503 });

        for (var call = 0; call < 5; call++)
        {
            Assert.Equal(503, (await endpoint.RefusedAsync("DescribeReplications", new { })).StatusCode);
        }

        endpoint.Server.Faults.Clear();
        await endpoint.CallAsync("DescribeReplications", new { });
    }

    [Fact(Timeout = 60_000)]
    public async Task CutConnection_BeforeTheAnswer_LeavesNothingToRead()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        endpoint.Server.Faults.Add(new InjectedFault(FaultKind.CutConnection) { Count = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => endpoint.SendAsync("DescribeReplications", "{}"));
    }

    [Fact(Timeout = 60_000)]
    public async Task MalformedBody_With200_IsNoJson()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        endpoint.Server.Faults.Add(new InjectedFault(FaultKind.MalformedBody) { Count = 1 });

        using var response = await endpoint.SendAsync("DescribeReplications", "{}");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("{\"Marker\": \"", await response.Content.ReadAsStringAsync(DmsEndpoint.Cancellation));
    }

    [Fact(Timeout = 60_000)]
    public async Task StalledBody_OfAnOperation_IsHalfOfItsAnswerUntilItIsReleased()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var whole = (await endpoint.CallAsync("DescribeReplications", new { })).GetRawText();
        endpoint.Server.Faults.Add(new InjectedFault(FaultKind.StalledBody) { Count = 1 });

        using var response = await endpoint.SendAsync("DescribeReplications", "{}");
        var half = new byte[response.Content.Headers.ContentLength!.Value / 2];
        await using var body = await response.Content.ReadAsStreamAsync(DmsEndpoint.Cancellation);
        await body.ReadExactlyAsync(half, DmsEndpoint.Cancellation);
        using var reader = new StreamReader(body);
        var rest = reader.ReadToEndAsync(DmsEndpoint.Cancellation);

        Assert.False(rest.IsCompleted);
        Assert.Equal(1, endpoint.Server.Faults.Stalled);
        endpoint.Server.Faults.Release();
        Assert.Equal(whole, Encoding.UTF8.GetString(half) + await rest);
        Assert.Equal(0, endpoint.Server.Faults.Stalled);
    }

    [Fact(Timeout = 60_000)]
    public async Task Delay_ByTheEndpointsClock_HoldsTheAnswerBack()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        endpoint.Server.Faults.Add(new InjectedFault(FaultKind.Delay) { Operation = "DescribeReplications", Delay = TimeSpan.FromSeconds(5), Count = 1 });
        var held = endpoint.CallAsync("DescribeReplications", new { });
        while (endpoint.Server.Faults.Current.Count > 0)
        {
            await endpoint.CallAsync("DescribeEndpoints", new { });
        }

        Assert.False(held.IsCompleted);
        while (!held.IsCompleted)
        {
            endpoint.Time.Advance(TimeSpan.FromSeconds(5));
            await endpoint.CallAsync("DescribeEndpoints", new { });
        }

        Assert.Equal(1, (await held).GetProperty("Replications").GetArrayLength());
    }

    [Fact(Timeout = 60_000)]
    public async Task UnknownOutcome_OfAStart_HasStartedAllTheSame()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();
        var arn = (await endpoint.ReplicationAsync()).Text("ReplicationConfigArn");
        endpoint.Server.Faults.Add(new InjectedFault(FaultKind.UnknownOutcome) { Operation = "StartReplication", Count = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => endpoint.CallAsync("StartReplication", new { ReplicationConfigArn = arn, StartReplicationType = "start-replication" }));

        Assert.Equal("initializing", (await endpoint.ReplicationAsync()).Text("Status"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Requests_OfEachOperation_AreCountedWithTheRefusedOnes()
    {
        await using var endpoint = await DmsEndpoint.StartAsync();

        await endpoint.CallAsync("DescribeReplications", new { });
        await endpoint.RefusedAsync("DescribeReplications", "[]");
        await endpoint.CallAsync("DescribeEndpoints", new { });

        Assert.Equal(2, endpoint.Server.Requests.Of("DescribeReplications"));
        Assert.Equal(1, endpoint.Server.Requests.Of("DescribeEndpoints"));
        Assert.Equal(3, endpoint.Server.Requests.Total);
        endpoint.Server.Requests.Clear();
        Assert.Empty(endpoint.Server.Requests.Counts);
    }
}
