using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.AwsSdk.Tests.Support;

/// <summary>
/// A loopback endpoint that replays canned answers in order, the last one for ever, and keeps what it was sent.
/// It is for what a healthy endpoint never says: malformed bodies, cut connections, members that nobody knows.
/// </summary>
internal sealed class CannedEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CannedAnswer[] _answers;
    private ImmutableList<CannedRequest> _requests = [];

    private CannedEndpoint(WebApplication app, CannedAnswer[] answers)
    {
        _app = app;
        _answers = answers;
    }

    public string Url { get; private set; } = "";

    public ImmutableList<CannedRequest> Requests => _requests;

    public static async Task<CannedEndpoint> StartAsync(params CannedAnswer[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var endpoint = new CannedEndpoint(builder.Build(), answers);
        endpoint._app.Run(endpoint.AnswerAsync);
        await endpoint._app.StartAsync(TestContext.Current.CancellationToken);
        endpoint.Url = endpoint._app.Urls.Single();
        return endpoint;
    }

    public async ValueTask DisposeAsync()
    {
        // Open live tails must not hold the stop up.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var request = new CannedRequest(
            http.Request.Method,
            http.Request.Host.Value ?? "",
            http.Request.Path,
            http.Request.Headers.ToImmutableDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(http.RequestAborted));
        var index = 0;
        ImmutableInterlocked.Update(ref _requests, requests =>
        {
            index = requests.Count;
            return requests.Add(request);
        });

        await _answers[Math.Min(index, _answers.Length - 1)](http);
    }
}
