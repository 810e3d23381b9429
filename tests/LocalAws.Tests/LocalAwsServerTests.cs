using System.Net;
using System.Net.Sockets;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests;

public sealed class LocalAwsServerTests
{
    [Theory(Timeout = 60_000)]
    [InlineData("http://0.0.0.0:5081", "loopback")]
    [InlineData("http://192.0.2.7:5081", "loopback")]
    [InlineData("http://example.org:5081", "loopback")]
    [InlineData("https://127.0.0.1:5081", "http://127.0.0.1:5081")]
    [InlineData("5081", "http://127.0.0.1:5081")]
    public async Task Url_NotOnLoopback_IsRefusedWithASentence(string url, string says)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(new LocalAwsOptions { Url = url }));

        Assert.Contains(url, error.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e-12)]
    [InlineData(1e12)]
    public async Task Speed_OutOfItsBounds_IsRefused(double speed) =>
        Assert.Contains("Speed", (await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0", Speed = speed }))).Message, StringComparison.Ordinal);

    [Theory(Timeout = 60_000)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1_000_000_000)]
    public async Task Replications_OutOfTheirBounds_AreRefused(int count) =>
        Assert.Contains("Replications", (await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "stress", StressReplications = count }))).Message, StringComparison.Ordinal);

    [Fact(Timeout = 60_000)]
    public async Task Scenario_Unknown_IsRefusedWithTheKnownOnes() =>
        Assert.Contains("demo, walkthrough, stress, matrix, wide, loads, empty", (await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "chaos" }))).Message, StringComparison.Ordinal);

    [Fact(Timeout = 60_000)]
    public async Task Stop_WithAnOpenTail_CutsItAndFreesThePortAtOnce()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var group = endpoint.Server.Account.Identity.LogGroupArn(endpoint.Server.Account.Logs.Groups.First().Name);
        using var tail = await endpoint.SendTargetAsync("Logs_20140328.StartLiveTail", $"{{\"logGroupIdentifiers\":[\"{group}\"]}}", new SigV4 { Service = "logs" });
        await using var stream = await tail.Content.ReadAsStreamAsync(DmsEndpoint.Cancellation);

        await endpoint.Server.StopAsync(DmsEndpoint.Cancellation);

        await Assert.ThrowsAnyAsync<Exception>(() => stream.CopyToAsync(Stream.Null, DmsEndpoint.Cancellation));
        using var listener = new TcpListener(IPAddress.Loopback, endpoint.Server.Url.Port);
        listener.Start();
    }

    [Fact(Timeout = 60_000)]
    public async Task Port_Taken_IsAnIOException()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("empty");

        await Assert.ThrowsAsync<IOException>(() => StartAsync(new LocalAwsOptions { Url = endpoint.Server.Url.ToString(), Scenario = "empty" }));
    }

    [Fact]
    public void Arguments_InBothForms_AreRead() => Assert.Equal(
        new LocalAwsOptions { Url = "http://127.0.0.1:9", Scenario = "stress", Speed = 2.5, Seed = -4, StressReplications = 7, Control = true },
        LocalAwsArguments.Parse(["--urls", "http://127.0.0.1:9", "--scenario=stress", "--speed", "2.5", "--seed=-4", "--replications=7", "--control"]));

    [Theory]
    [InlineData("--sped", "--sped")]
    [InlineData("--speed", "--speed needs a value")]
    [InlineData("--speed=fast", "not 'fast'")]
    [InlineData("--seed=1.5", "not '1.5'")]
    public void Argument_Wrong_IsNamed(string argument, string says) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => LocalAwsArguments.Parse([argument])).Message, StringComparison.Ordinal);

    private static Task<LocalAwsServer> StartAsync(LocalAwsOptions options) =>
        LocalAwsServer.StartAsync(options, new ManualTimeProvider(DmsEndpoint.Noon), null, DmsEndpoint.Cancellation);
}
