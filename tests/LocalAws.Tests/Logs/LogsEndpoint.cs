using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DmsDashboard.LocalAws.Logs;

namespace DmsDashboard.LocalAws.Tests.Logs;

/// <summary>An empty account behind a real port, with a clock that the test moves, and a bare client for it.</summary>
internal sealed class LogsEndpoint : IAsyncDisposable
{
    private const string Signature = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly LocalAwsServer _server;
    private readonly HttpClient _http;

    private LogsEndpoint(LocalAwsServer server, ManualTimeProvider time)
    {
        (_server, Time) = (server, time);
        _http = new HttpClient { BaseAddress = server.Url, Timeout = TimeSpan.FromSeconds(30) };
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static DateTimeOffset Noon { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static long NoonMillis => Noon.ToUnixTimeMilliseconds();

    public ManualTimeProvider Time { get; }

    public SimulatedLogs Logs => _server.Account.Logs;

    public static async Task<LogsEndpoint> StartAsync()
    {
        var time = new ManualTimeProvider(Noon);
        var options = new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "empty" };

        return new LogsEndpoint(await LocalAwsServer.StartAsync(options, time, null, Cancellation), time);
    }

    public string ArnOf(string logGroupName) => _server.Account.Identity.LogGroupArn(logGroupName);

    public async Task<JsonElement> CallAsync(string operation, object request)
    {
        using var response = await SendAsync(operation, JsonSerializer.Serialize(request));
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, body);

        return JsonDocument.Parse(body).RootElement;
    }

    public async Task<(string Type, string Message)> RefusedAsync(string operation, string request)
    {
        using var response = await SendAsync(operation, request);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(400, (int)response.StatusCode);
        var fault = JsonDocument.Parse(body).RootElement;

        return (fault.GetProperty("__type").GetString()!, fault.GetProperty("message").GetString()!);
    }

    public Task<(string Type, string Message)> RefusedAsync(string operation, object request) => RefusedAsync(operation, JsonSerializer.Serialize(request));

    public async Task<TailReader> TailAsync(object request)
    {
        var response = await SendAsync("StartLiveTail", JsonSerializer.Serialize(request));
        Assert.Equal("application/vnd.amazon.eventstream", response.Content.Headers.ContentType?.MediaType);

        return new TailReader(response, await response.Content.ReadAsStreamAsync(Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1") } }
        };
        request.Headers.Add("X-Amz-Target", $"Logs_20140328.{operation}");
        request.Headers.Add("X-Amz-Date", "20260601T120000Z");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260601/{_server.Account.Identity.Region}/logs/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature={Signature}");

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }
}
