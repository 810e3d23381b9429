using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace DmsDashboard.Bench.Watchers;

/// <summary>One stream of the hub: counts its lines, and those that are not there.</summary>
internal sealed class HubWatcher
{
    // CloudWatch sends an update a second: a pause so long is one between two of them.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly List<double> _ages = [];
    private readonly List<double> _newestAges = [];
    private Dictionary<string, int> _marks = [];
    private (long Lines, long Missing, long Unsaid, long Repeated) _counts;
    private (long Missing, bool IsMarked) _update;
    private int _last = -1;
    private (long At, double Age)? _newest;

    public HubWatcher(HubConnection hub, string identifier, TimeProvider time, CancellationToken cancellationToken)
    {
        _time = time;
        _ = ReadAsync(hub.StreamAsync<JsonElement>("TailLogs", identifier, cancellationToken), cancellationToken);
    }

    /// <summary>What came since this was asked before.</summary>
    public HubSeen Take()
    {
        lock (_gate)
        {
            var seen = new HubSeen(_counts.Lines, _counts.Missing, _counts.Unsaid, _counts.Repeated, _marks, [.. _ages], [.. _newestAges]);
            (_counts, _marks) = (default, []);
            _ages.Clear();
            _newestAges.Clear();
            return seen;
        }
    }

    private async Task ReadAsync(IAsyncEnumerable<JsonElement> stream, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var line in stream)
            {
                lock (_gate)
                {
                    Note(line);
                }
            }
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(exception.GetType().Name);
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(exception.ToString());
        }
    }

    private void Note(JsonElement line)
    {
        var now = _time.GetTimestamp();
        if (_newest is { } before && _time.GetElapsedTime(before.At, now) > Pause)
        {
            EndUpdate(before.Age);
        }

        if (line.GetProperty("mark").GetString() is { } mark)
        {
            _marks[mark] = _marks.GetValueOrDefault(mark) + 1;
            _update.IsMarked = true;
        }
        else if (BusyLines.Read(line.GetProperty("message").GetString()!, _time.GetUtcNow()) is { } read)
        {
            Note(read.Number);
            _ages.Add(read.Age.TotalMilliseconds);
            _newest = (now, read.Age.TotalMilliseconds);
        }
    }

    private void Note(int number)
    {
        _counts.Lines++;
        _counts.Repeated += number <= _last ? 1 : 0;
        _update.Missing += Math.Max(0, number - _last - 1);
        _last = Math.Max(_last, number);
    }

    // A sampled update lacks lines, and a mark beside it says so.
    private void EndUpdate(double newestAge)
    {
        _newestAges.Add(newestAge);
        _counts.Missing += _update.Missing;
        _counts.Unsaid += _update.IsMarked ? 0 : _update.Missing;
        (_update, _newest) = (default, null);
    }
}
