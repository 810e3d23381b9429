using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Scenarios;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Tests.Support;

/// <summary>An account behind a real port, with a clock that the test moves, and a bare client that signs by itself.</summary>
internal sealed class DmsEndpoint : IAsyncDisposable
{
    public const string JsonType = "application/x-amz-json-1.1";

    private DmsEndpoint(LocalAwsServer server, ManualTimeProvider time)
    {
        (Server, Time) = (server, time);
        Http = new HttpClient { BaseAddress = server.Url, Timeout = TimeSpan.FromSeconds(30) };
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static DateTimeOffset Noon { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public LocalAwsServer Server { get; }

    public ManualTimeProvider Time { get; }

    public HttpClient Http { get; }

    /// <summary>A scenario by name, at speed 20 and with the control route.</summary>
    public static async Task<DmsEndpoint> StartAsync(string scenario = "walkthrough", int replications = 50)
    {
        var time = new ManualTimeProvider(Noon);
        var options = new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = scenario, Control = true, StressReplications = replications };
        return new DmsEndpoint(await LocalAwsServer.StartAsync(options, time, null, Cancellation), time);
    }

    /// <summary>An account that the test builds, at speed 20.</summary>
    public static async Task<DmsEndpoint> StartAsync(Action<ScenarioBuilder> build)
    {
        var time = new ManualTimeProvider(Noon);
        var builder = new ScenarioBuilder(new AccountIdentity("123456789012", "eu-central-1"), new SimulatedLogs(time), time, new SimulationPace(1, 20));
        build(builder);
        var options = new LocalAwsOptions { Url = "http://127.0.0.1:0" };
        return new DmsEndpoint(await LocalAwsServer.StartAsync(options, builder.Build(), time, null, Cancellation), time);
    }

    /// <summary>Calls an operation of DMS that must succeed.</summary>
    public async Task<JsonElement> CallAsync(string operation, object request)
    {
        using var response = await SendAsync(operation, JsonSerializer.Serialize(request));
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>Calls an operation of DMS that must be refused.</summary>
    public Task<Refusal> RefusedAsync(string operation, object request) => RefusedAsync(operation, JsonSerializer.Serialize(request));

    public async Task<Refusal> RefusedAsync(string operation, string body)
    {
        using var response = await SendAsync(operation, body);
        return await Refusal.ReadAsync(response);
    }

    /// <summary>Sends a signed request.</summary>
    public Task<HttpResponseMessage> SendAsync(string operation, string body, SigV4? signer = null) =>
        SendTargetAsync($"AmazonDMSv20160101.{operation}", body, signer ?? new SigV4());

    public Task<HttpResponseMessage> SendTargetAsync(string target, string body, SigV4 signer)
    {
        var request = Request(target, body);
        signer.Sign(request, Server.Url, body);
        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    /// <summary>A request that is not signed yet.</summary>
    public static HttpRequestMessage Request(string target, string body, string contentType = JsonType)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add("X-Amz-Target", target);
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
