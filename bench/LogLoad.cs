using System.Diagnostics;
using System.Globalization;
using DmsDashboard.LocalAws;

namespace DmsDashboard.Bench;

/// <summary>Writes numbered lines to the logs of replications, in LocalAws's own process: from outside, a call of the control route a line would cost more than the tails.</summary>
internal sealed class LogLoad(LocalAwsServer server, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource _ending = new();
    private Task _writing = Task.CompletedTask;
    private long _written;
    private (long Lines, TimeSpan Cpu, long At) _before;

    /// <summary>Does what a line of standard input says, and answers it.</summary>
    public async Task<string> DoAsync(string[] command)
    {
        switch (command)
        {
            case ["write", var aSecond, var ids]:
                _before = Now();
                _writing = WriteAsync(ids.Split(','), int.Parse(aSecond, CultureInfo.InvariantCulture), _ending.Token);
                return "writing";
            case ["groups", var ids]:
                foreach (var id in ids.Split(','))
                {
                    server.Account.Logs.CreateStream(Group(id), Stream(id));
                }

                return "created";
            case ["tails", var count]:
                await server.Account.Logs.Tails.WaitForOpenCountAsync(int.Parse(count, CultureInfo.InvariantCulture), _ending.Token);
                return "open";
            default:
                return Read();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    // By what the clock says is due, so that a late tick is made up for.
    private async Task WriteAsync(string[] ids, int aSecond, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Slice, time);
        var (started, number) = (time.GetTimestamp(), 0);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            for (var due = time.GetElapsedTime(started).TotalSeconds * aSecond; number < due; number++)
            {
                foreach (var id in ids)
                {
                    server.Account.Logs.Write(Group(id), Stream(id), BusyLines.Numbered(number, time.GetUtcNow()));
                }

                Interlocked.Add(ref _written, ids.Length);
            }
        }
    }

    private string Read()
    {
        var (now, before) = (Now(), _before);
        _before = now;
        var cpu = (now.Cpu - before.Cpu) / time.GetElapsedTime(before.At, now.At) / Environment.ProcessorCount;
        return string.Create(CultureInfo.InvariantCulture, $"{now.Lines - before.Lines} {cpu:0.0000}");
    }

    private (long Lines, TimeSpan Cpu, long At) Now()
    {
        using var process = Process.GetCurrentProcess();
        return (Interlocked.Read(ref _written), process.TotalProcessorTime, time.GetTimestamp());
    }

    private static string Group(string id) => $"dms-serverless-replication-{id}";

    private static string Stream(string id) => $"dms-serverless-serv-res-id-1795262400000-{id}";
}
