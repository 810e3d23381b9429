using System.Collections.Immutable;

namespace DmsDashboard.Model.Metrics;

/// <summary>How far back metrics are looked at, and how wide a datapoint is then. Minutes are kept for 15 days (CloudWatch: GetMetricStatistics), so that all of these can be read.</summary>
/// <param name="Name">In addresses, e.g. 3h.</param>
/// <param name="Word">For people.</param>
/// <param name="Span">The length of it.</param>
/// <param name="Period">The width of a datapoint.</param>
public sealed record MetricRange(string Name, string Word, TimeSpan Span, TimeSpan Period)
{
    // A minute's datapoint can be read about one minute after it has ended; before, the last minutes would look like a gap.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(1);

    public static readonly MetricRange Hour = new("1h", "1 h", TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));

    /// <summary>From the shortest to the longest.</summary>
    public static readonly ImmutableArray<MetricRange> All =
    [
        Hour,
        new("3h", "3 h", TimeSpan.FromHours(3), TimeSpan.FromMinutes(1)),
        new("12h", "12 h", TimeSpan.FromHours(12), TimeSpan.FromMinutes(5)),
        new("1d", "1 d", TimeSpan.FromDays(1), TimeSpan.FromMinutes(5)),
        new("7d", "7 d", TimeSpan.FromDays(7), TimeSpan.FromMinutes(30)),
        new("14d", "14 d", TimeSpan.FromDays(14), TimeSpan.FromHours(1)),
    ];

    /// <summary>The most datapoints that one metric can have in it.</summary>
    public int MostPoints => (int)(Span / Period) + 1;

    /// <summary>The range of that name in an address; null for any other.</summary>
    public static MetricRange? Find(string? name) => All.FirstOrDefault(range => string.Equals(range.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>From when to when there are datapoints to read now. It begins at a whole period, so that the same datapoints come the next time, and ends with the last minute that can be read.</summary>
    public (DateTimeOffset From, DateTimeOffset To) At(DateTimeOffset now)
    {
        var to = Floor(now - Delay, TimeSpan.FromMinutes(1));
        return (Floor(to - Span, Period), to);
    }

    private static DateTimeOffset Floor(DateTimeOffset at, TimeSpan span) => new(at.UtcTicks - (at.UtcTicks % span.Ticks), TimeSpan.Zero);
}
