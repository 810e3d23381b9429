using System.Collections.Immutable;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>Lines by time, in at most a hundred and twenty bars of equal length: those of the stretch of time that is looked at (<see cref="LogStretch"/>).</summary>
public sealed record LogHistogram
{
    public const int MostBars = 120;

    // One bar alone, or three, as wide as the page say nothing.
    private const int FewestBars = 60;

    private static readonly long[] Widths =
    [
        .. new[] { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 604_800, 2_419_200, 29_030_400, 290_304_000 }.Select(static seconds => seconds * TimeSpan.TicksPerSecond),
    ];

    /// <summary>Where the first bar begins.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>What one bar stands for.</summary>
    public required TimeSpan Width { get; init; }

    /// <summary>All bars from the first to the last, empty ones too.</summary>
    public required ImmutableArray<LogBar> Bars { get; init; }

    /// <summary>Lines that are listed, and are of an earlier time.</summary>
    public required int Before { get; init; }

    /// <summary>Lines that are listed, and are of a later time.</summary>
    public required int After { get; init; }

    public DateTimeOffset End => Start + (Width * Bars.Length);

    /// <summary>Of the lines around a time, or of the newest; null while there are no lines.</summary>
    public static LogHistogram? Of(IReadOnlyList<LogEntry> entries, DateTimeOffset? around)
    {
        long[] times = [.. entries.Where(static entry => !entry.IsMark).Select(static entry => entry.Ticks)];
        if (times.Length == 0)
        {
            return null;
        }

        var (first, last) = LogStretch.Around(times, around?.UtcTicks ?? long.MaxValue);
        var (from, to) = (times[first], times[last]);
        var width = Widths.FirstOrDefault(width => (to / width) - (from / width) < MostBars, Widths[^1]);
        var begin = Math.Max(0, Math.Min(from / width, (to / width) - FewestBars + 1));
        return new LogHistogram
        {
            Start = new DateTimeOffset(begin * width, TimeSpan.Zero),
            Width = TimeSpan.FromTicks(width),
            Bars = Count(entries, (from, to), begin, width),
            Before = first,
            After = times.Length - 1 - last,
        };
    }

    private static ImmutableArray<LogBar> Count(IReadOnlyList<LogEntry> entries, (long First, long Last) ticks, long begin, long width)
    {
        var bars = new LogBar[(ticks.Last / width) - begin + 1];
        foreach (var entry in entries)
        {
            if (!entry.IsMark && entry.Ticks >= ticks.First && entry.Ticks <= ticks.Last)
            {
                var at = (entry.Ticks / width) - begin;
                bars[at] = bars[at].With(entry.Severity, 1);
            }
        }

        return [.. bars];
    }
}
