using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace DmsDashboard.Bench.Watchers;

/// <summary>One stream of the hub: counts its lines, and those that are not there.</summary>
internal sealed class HubWatcher
{
    // CloudWatch sends an update a second: a pause so long is one between two of them.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly HashSet<int> _missing = [];
    private readonly List<double> _ages = [];
    private readonly List<double> _newestAges = [];
    private Dictionary<string, int> _marks = [];
    private (long Lines, long Late, long Repeated) _counts;
    private int[] _missingBefore = [];
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
            var seen = new HubSeen(_counts.Lines, _missing.Count, _missingBefore.Count(_missing.Contains), _counts.Late, _counts.Repeated, _marks, [.. _ages], [.. _newestAges]);
            (_counts, _marks, _missingBefore) = (default, [], [.. _missing]);
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
        catch (Exception exception) when (exception is (OperationCanceledException or HubException) && cancellationToken.IsCancellationRequested)
        {
            // The measure is over.
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
            _newestAges.Add(before.Age);
            _newest = null;
        }

        if (line.GetProperty("mark").GetString() is { } mark)
        {
            _marks[mark] = _marks.GetValueOrDefault(mark) + 1;
        }
        else if (BusyLines.Read(line.GetProperty("message").GetString()!, _time.GetUtcNow()) is { } read)
        {
            _ages.Add(read.Age.TotalMilliseconds);
            Note(read.Number);
            // What was left out is read afterwards, and is no update.
            _newest = read.Number == _last ? (now, read.Age.TotalMilliseconds) : _newest;
        }
    }

    private void Note(int number)
    {
        _counts.Lines++;
        for (var left = _last + 1; left < number; left++)
        {
            _missing.Add(left);
        }

        if (number <= _last)
        {
            var wasMissing = _missing.Remove(number);
            _counts.Late += wasMissing ? 1 : 0;
            _counts.Repeated += wasMissing ? 0 : 1;
        }

        _last = Math.Max(_last, number);
    }
}
