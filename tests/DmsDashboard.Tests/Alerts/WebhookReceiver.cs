using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DmsDashboard.Tests.Alerts;

/// <summary>Somebody else's server that takes webhooks, and does with the next ones what a test wants.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();
    private readonly Channel<ReceivedRequest> _received = Channel.CreateUnbounded<ReceivedRequest>();
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app)
    {
        _app = app;
        app.Run(HandleAsync);
    }

    /// <summary>A secret address, as Slack's are.</summary>
    public Uri Url => new(new Uri(_app.Urls.Single()), "/services/T000/B000/s3cr3tPartOfTheAddress");

    /// <summary>How many requests came.</summary>
    public int Count { get; private set; }

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Answers the next request so; what has no answer of its own is taken.</summary>
    public WebhookReceiver Then(int status, string body = "", string? retryAfter = null)
    {
        _script.Enqueue(http =>
        {
            http.Response.StatusCode = status;
            if (retryAfter is not null)
            {
                http.Response.Headers.RetryAfter = retryAfter;
            }

            return http.Response.WriteAsync(body);
        });
        return this;
    }

    /// <summary>Breaks the connection of the next request.</summary>
    public WebhookReceiver ThenReset()
    {
        _script.Enqueue(static http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        return this;
    }

    /// <summary>Leaves the next request without an answer until <see cref="Release"/>.</summary>
    public WebhookReceiver ThenHang()
    {
        _script.Enqueue(http => _release.Task.WaitAsync(http.RequestAborted));
        return this;
    }

    /// <summary>Leads the next request elsewhere.</summary>
    public WebhookReceiver ThenRedirect(string location)
    {
        _script.Enqueue(http =>
        {
            http.Response.Redirect(location);
            return Task.CompletedTask;
        });
        return this;
    }

    public void Release() => _release.TrySetResult();

    /// <summary>The next request, when it has come.</summary>
    public async Task<ReceivedRequest> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        return await _received.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Release();
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        Count++;
        await _received.Writer.WriteAsync(new ReceivedRequest(http.Request.Path, body, http.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (_script.TryDequeue(out var answer))
        {
            await answer(http);
        }
    }
}
