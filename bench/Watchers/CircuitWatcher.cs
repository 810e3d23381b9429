using DmsDashboard.Bench.Circuits;

namespace DmsDashboard.Bench.Watchers;

/// <summary>One circuit on the page of a log, at its end: notes how old the newest line of each drawing is.</summary>
internal sealed class CircuitWatcher(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<double> _ages = [];
    private BlazorCircuit? _circuit;
    private long _newest;
    private (long Batches, long Bytes) _before;

    public static async Task<CircuitWatcher> OpenAsync(Uri page, TimeProvider time)
    {
        var watcher = new CircuitWatcher(time);
        watcher._circuit = await BlazorCircuit.OpenAsync(page, watcher.Note, CancellationToken.None);
        return watcher;
    }

    /// <summary>What was drawn since this was asked before.</summary>
    public CircuitSeen Take()
    {
        lock (_gate)
        {
            var seen = new CircuitSeen(_circuit!.Batches - _before.Batches, _circuit.Bytes - _before.Bytes, [.. _ages], _circuit.Fault);
            _before = (_circuit.Batches, _circuit.Bytes);
            _ages.Clear();
            return seen;
        }
    }

    private void Note(byte[] batch)
    {
        lock (_gate)
        {
            if (BusyLines.NewestStamp(batch) is { } stamp && stamp > _newest)
            {
                _newest = stamp;
                _ages.Add((BusyLines.Micros(time.GetUtcNow()) - stamp) / 1_000.0);
            }
        }
    }
}
