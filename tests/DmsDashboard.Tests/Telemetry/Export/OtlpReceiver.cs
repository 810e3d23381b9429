using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Telemetry.Export;

/// <summary>Takes what is sent by OTLP over HTTP, and answers as a test wants.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string What, byte[] Body, string? Key)> _requests = new();

    private OtlpReceiver(WebApplication app) => _app = app;

    /// <summary>The HTTP status of its answers.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    public string Url => _app.Urls.Single();

    /// <summary>Where to send, a short while apart.</summary>
    public string[] Arguments => [$"--Telemetry:Otlp:Endpoint={Url}", "--Telemetry:Otlp:Interval=00:00:01"];

    /// <summary>The header api-key of each request.</summary>
    public IEnumerable<string?> Keys => _requests.Select(static request => request.Key);

    /// <summary>All that came, as text in which any text that was sent can be found.</summary>
    public string Everything => string.Concat(_requests.Select(static request => Encoding.UTF8.GetString(request.Body)));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(app);
        app.MapPost("/v1/{what}", receiver.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public int Count(string what) => _requests.Count(request => request.What == what);

    /// <summary>The names of the metrics or spans that came; both have their name where the other has it.</summary>
    public HashSet<string> Names(string what)
    {
        // resource_… = 1, scope_… = 2, metrics or spans = 2; the name of a metric is 1, that of a span 5.
        return [.. Bodies(what).SelectMany(body => Protobuf.At(body, 1, 2, 2, what == "metrics" ? 1 : 5)).Select(Protobuf.Text)];
    }

    /// <summary>The values of a gauge, by the values of their attributes.</summary>
    public IEnumerable<(string[] Attributes, double Value)> Gauge(string name) =>
        from body in Bodies("metrics")
        from metric in Protobuf.At(body, 1, 2, 2)
        where Protobuf.Text(Protobuf.At(metric, 1).Single()) == name
        // gauge = 5, data_points = 1; attributes = 7 { value = 2 { string_value = 1 } }, as_double = 4.
        from point in Protobuf.At(metric, 5, 1)
        select (Protobuf.At(point, 7, 2, 1).Select(Protobuf.Text).ToArray(), Protobuf.Double(Protobuf.At(point, 4).Single()));

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> reached)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!reached())
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<ReadOnlyMemory<byte>> Bodies(string what) => _requests.Where(request => request.What == what).Select(static request => (ReadOnlyMemory<byte>)request.Body);

    private async Task<IResult> TakeAsync(string what, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        _requests.Enqueue((what, body.ToArray(), request.Headers["api-key"]));
        return Results.StatusCode(Status);
    }
}
