namespace DmsDashboard.LocalAws.Logs.LiveTail;

/// <summary>Gathers one second's events in bounded room; more than 500 are thinned evenly (model: LiveTailSessionUpdate), and what is too much for a frame is left out.</summary>
internal sealed class LiveTailSample
{
    /// <summary>The most events that one update carries (model documentation of StartLiveTail).</summary>
    public const int MaxEvents = 500;

    // An event stream message holds 16 MB at most, and an escape takes six bytes for one.
    private const int MaxBytes = 2_600_000;

    private readonly Lock _lock = new();
    private List<IngestedLogEvent> _events = [];
    private long _seen;
    private long _stride = 1;
    private long _bytes;
    private bool _full;

    public void Add(IngestedLogEvent ingested)
    {
        lock (_lock)
        {
            if (_seen++ % _stride is not 0)
            {
                return;
            }

            if (_bytes + ingested.Event.Size > MaxBytes)
            {
                _full = true;
                return;
            }

            _bytes += ingested.Event.Size;
            _events.Add(ingested);
            if (_events.Count > 2 * MaxEvents)
            {
                _events = [.. _events.Where(static (_, index) => index % 2 is 0)];
                _stride *= 2;
            }
        }
    }

    /// <summary>Hands over what was gathered since the last call, and whether it is only a sample.</summary>
    public (IReadOnlyList<IngestedLogEvent> Events, bool Sampled) Take()
    {
        lock (_lock)
        {
            var (events, sampled) = (_events, _full || _seen > MaxEvents);
            (_events, _seen, _stride, _bytes, _full) = ([], 0, 1, 0, false);

            return events.Count > MaxEvents ? (Thin(events), sampled) : (events, sampled);
        }
    }

    private static List<IngestedLogEvent> Thin(List<IngestedLogEvent> events) =>
        [.. Enumerable.Range(0, MaxEvents).Select(index => events[(int)((long)index * events.Count / MaxEvents)])];
}
