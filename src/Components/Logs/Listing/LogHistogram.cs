namespace DmsDashboard.Components.Logs.Listing;

/// <summary>Lines by time, in at most a hundred and twenty bars of equal length; counted as lines come and go.</summary>
public sealed class LogHistogram
{
    public const int MostBars = 120;

    // Each is a multiple of the one before, so that bars can be put together.
    private static readonly long[] Widths =
    [
        .. new[] { 1, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 10_800, 43_200, 86_400, 604_800, 2_419_200, 29_030_400, 290_304_000 }.Select(static seconds => seconds * TimeSpan.TicksPerSecond),
    ];

    private readonly SortedDictionary<long, LogBar> _bars = [];
    private int _width;

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; }

    /// <summary>What one bar stands for.</summary>
    public TimeSpan Width => TimeSpan.FromTicks(Widths[_width]);

    /// <summary>Where the first bar begins; null while there are no lines.</summary>
    public DateTimeOffset? Start => _bars.Count == 0 ? null : new DateTimeOffset(_bars.First().Key * Widths[_width], TimeSpan.Zero);

    public void Add(LogEntry entry)
    {
        if (!entry.IsMark)
        {
            var before = _bars.Count;
            Count(entry, 1);
            if (_bars.Count != before)
            {
                Widen();
            }
        }
    }

    public void Remove(LogEntry entry)
    {
        if (entry.IsMark)
        {
            return;
        }

        Count(entry, -1);
        var at = entry.Ticks / Widths[_width];
        if (_bars.TryGetValue(at, out var bar) && bar.All <= 0)
        {
            _bars.Remove(at);
        }
    }

    /// <summary>All bars from the first to the last, empty ones too.</summary>
    public LogBar[] Read()
    {
        if (_bars.Count == 0)
        {
            return [];
        }

        var first = _bars.First().Key;
        var bars = new LogBar[_bars.Last().Key - first + 1];
        foreach (var (at, bar) in _bars)
        {
            bars[at - first] = bar;
        }

        return bars;
    }

    /// <summary>Begins anew with these lines, as narrow as their time allows.</summary>
    public void Fill(IReadOnlyList<LogEntry> entries)
    {
        _bars.Clear();
        _width = 0;
        Version++;
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    private void Count(LogEntry entry, int by)
    {
        var at = entry.Ticks / Widths[_width];
        _bars[at] = _bars.GetValueOrDefault(at).With(entry.Severity, by);
        Version++;
    }

    private void Widen()
    {
        while (_width < Widths.Length - 1 && _bars.Last().Key - _bars.First().Key >= MostBars)
        {
            var factor = Widths[_width + 1] / Widths[_width];
            var narrow = _bars.ToArray();
            _bars.Clear();
            _width++;
            foreach (var (at, bar) in narrow)
            {
                _bars[at / factor] = _bars.GetValueOrDefault(at / factor).Plus(bar);
            }
        }
    }
}
