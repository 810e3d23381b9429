using System.Text.Json;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Api.V1.Logs;

/// <summary>Writes the lines of a log as they come, until the program leaves, may not stay, or the dashboard ends. Its watch is what keeps the tail open, and ends with it.</summary>
internal sealed class FollowedLog(LogSource source, int lines, LogStore logs, IAdmission admission, TimeProvider time, IHostApplicationLifetime lifetime) : IResult
{
    /// <summary>Nothing else would tell a program, or a proxy on the way, a quiet log from a lost connection.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private long _last = -1;

    /// <summary>Writes until the end.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/x-ndjson";
        httpContext.Response.Headers.CacheControl = "no-store";
        // A proxy that gathers an answer before it passes it on would hold the lines back.
        httpContext.Response.Headers["X-Accel-Buffering"] = "no";
        await httpContext.Response.StartAsync(httpContext.RequestAborted);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await WriteAsync(httpContext, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            await TellEndAsync(httpContext, "The dashboard ends: ask again in a moment.");
        }
    }

    private async Task WriteAsync(HttpContext http, CancellationTokenSource ending)
    {
        var batches = logs.WatchAsync(source, ending.Token).GetAsyncEnumerator(ending.Token);
        var next = batches.MoveNextAsync().AsTask();
        var beat = Task.Delay(Heartbeat, time, ending.Token);
        try
        {
            while (true)
            {
                // By the clock: a beat that is due comes before lines that wait, however many there are.
                if (await Task.WhenAny(beat, next) == beat)
                {
                    await beat;
                    beat = Task.Delay(Heartbeat, time, ending.Token);
                    if (!await admission.HoldsAsync(http.User, ending.Token))
                    {
                        await TellEndAsync(http, "What this connection came with has ended: it was revoked, or it has expired.");
                        return;
                    }

                    await WriteLineAsync(http, "heartbeat", time.GetUtcNow(), ending.Token);
                }
                else if (await next)
                {
                    await WriteAsync(http, batches.Current, ending.Token);
                    next = batches.MoveNextAsync().AsTask();
                }
                else
                {
                    await TellEndAsync(http, "The log is not followed any more: ask again.");
                    return;
                }
            }
        }
        finally
        {
            // The enumeration can be let go of only when its last step is over.
            await ending.CancelAsync();
            await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await batches.DisposeAsync();
        }
    }

    private async Task WriteAsync(HttpContext http, LogBatch batch, CancellationToken cancellationToken)
    {
        // A batch that replaces all holds lines that were sent before; a mark in it tells of those that are lost.
        var items = batch.Items.Where(item => item.Sequence > _last).ToList();
        foreach (var item in _last < 0 ? items.TakeLast(lines) : items)
        {
            LogFileLine.Write(http.Response.BodyWriter, item, LogFileFormat.Ndjson);
        }

        // Before it is back-filled there is nothing in it.
        _last = items.Count > 0 ? items[^1].Sequence : _last;
        await http.Response.BodyWriter.FlushAsync(cancellationToken);
    }

    private static async Task TellEndAsync(HttpContext http, string sentence)
    {
        if (!http.RequestAborted.IsCancellationRequested)
        {
            await WriteLineAsync(http, "ended", sentence, http.RequestAborted);
        }
    }

    private static async Task WriteLineAsync<T>(HttpContext http, string member, T value, CancellationToken cancellationToken)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, T> { [member] = value }, http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        await http.Response.BodyWriter.WriteAsync((byte[])[.. line, (byte)'\n'], cancellationToken);
        await http.Response.BodyWriter.FlushAsync(cancellationToken);
    }
}
