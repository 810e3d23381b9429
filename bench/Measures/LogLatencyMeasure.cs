using System.Text.Json;
using DmsDashboard.Bench.Circuits;
using DmsDashboard.Model;
using Microsoft.AspNetCore.SignalR.Client;

namespace DmsDashboard.Bench.Measures;

/// <summary>From a log event that AWS sends to the SignalR client that tails it. LocalAws's one-second beat is stepped by hand, right after the event was written.</summary>
internal static class LogLatencyMeasure
{
    private const int Samples = 200;

    public static async Task RunAsync(Report report, TimeProvider time)
    {
        var awsTime = new SteppedTime();
        await using var host = await BenchHost.StartAsync(20, awsTime);
        var running = host.Store.Current.Entries.First(static entry => entry.Health.Health == Health.Replicating);
        await using var client = CircuitConnection.BuildJson(new Uri(host.Page, "/hubs/dms"));
        await client.StartAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2), time);
        var latencies = new List<double>();
        var log = new LogWriter(host.Aws, running.Arn);
        var seen = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var reading = ReadAsync(client.StreamAsync<JsonElement>("TailLogs", running.Identifier, limit.Token), seen.Writer, limit.Token);

        await ArriveAsync(log, awsTime, seen.Reader, "opening", time, limit.Token);
        for (var i = 0; i < Samples; i++)
        {
            var written = time.GetTimestamp();
            await ArriveAsync(log, awsTime, seen.Reader, $"bench {i} end", time, limit.Token);
            latencies.Add(time.GetElapsedTime(written).TotalMilliseconds);
        }

        await limit.CancelAsync();
        await reading;
        report.Row("log event → SignalR client", Percentiles.Of(latencies).ToString(), "p95 ≤ 150 ms");
    }

    // Steps again while nothing comes: the tail may just be between two waits when a step falls.
    private static async Task ArriveAsync(LogWriter log, SteppedTime awsTime, System.Threading.Channels.ChannelReader<string> seen, string text, TimeProvider time, CancellationToken cancellationToken)
    {
        log.Write(text);
        while (true)
        {
            awsTime.Step();
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500), time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                while (!(await seen.ReadAsync(either.Token)).Contains(text, StringComparison.Ordinal))
                {
                }

                return;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                continue;
            }
        }
    }

    private static async Task ReadAsync(IAsyncEnumerable<JsonElement> stream, System.Threading.Channels.ChannelWriter<string> seen, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in stream)
            {
                seen.TryWrite(message.GetRawText());
            }
        }
        catch (Exception ex) when (ex is OperationCanceledException or Microsoft.AspNetCore.SignalR.HubException && cancellationToken.IsCancellationRequested)
        {
            // The measure is over.
        }
    }
}
