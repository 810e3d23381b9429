using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;

namespace DmsDashboard.Components.Logs;

/// <summary>A histogram as paths and words.</summary>
public sealed record LogChartDrawing
{
    private const int Height = 42;
    private const int Bottom = 44;
    private const int Step = 10;
    private const int Ticks = 5;

    /// <summary>A bar for each ten.</summary>
    public required int Width { get; init; }

    public required string Others { get; init; }

    public required string Warnings { get; init; }

    public required string Errors { get; init; }

    /// <summary>For a screen reader: what the bars say.</summary>
    public required string Words { get; init; }

    /// <summary>Times along the axis.</summary>
    public required ImmutableArray<(int At, string Words)> Axis { get; init; }

    /// <summary>Null while there are no lines.</summary>
    public static LogChartDrawing? Of(LogHistogram histogram, TimeZoneChoice zone)
    {
        if (histogram.Start is not { } start)
        {
            return null;
        }

        var bars = histogram.Read();
        var most = Math.Max(1, bars.Max(static bar => bar.All));
        var (others, warnings, errors) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var at = 0; at < bars.Length; at++)
        {
            var bar = bars[at];
            var other = High(bar.Others, most);
            var warning = High(bar.Warnings, most);
            Bar(others, at, Bottom, other);
            Bar(warnings, at, Bottom - other, warning);
            Bar(errors, at, Bottom - other - warning, High(bar.Errors, most));
        }

        return new LogChartDrawing
        {
            Width = bars.Length * Step,
            Others = others.ToString(),
            Warnings = warnings.ToString(),
            Errors = errors.ToString(),
            Words = InWords(bars, histogram.Width),
            Axis = AxisOf(start, histogram.Width * bars.Length, zone),
        };
    }

    // What is there can be seen, however little it is.
    private static int High(int count, int most) => count == 0 ? 0 : Math.Max(2, (int)((long)count * Height / most));

    private static void Bar(StringBuilder path, int at, int bottom, int height)
    {
        if (height > 0)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{(at * Step) + 1} {bottom}v-{Math.Min(height, bottom)}h8v{Math.Min(height, bottom)}z");
        }
    }

    private static string InWords(LogBar[] bars, TimeSpan width)
    {
        var all = bars.Aggregate(static (sum, bar) => sum.Plus(bar));
        return string.Create(CultureInfo.InvariantCulture, $"Lines for each {DurationText.Long(width)} over {DurationText.Long(width * bars.Length)}: {all.Errors:N0} errors, {all.Warnings:N0} warnings, {all.Others:N0} others");
    }

    private static ImmutableArray<(int At, string Words)> AxisOf(DateTimeOffset start, TimeSpan length, TimeZoneChoice zone)
    {
        var format = length > TimeSpan.FromHours(20) ? TimestampFormat.Minute : TimestampFormat.Time;
        return [.. Enumerable.Range(0, Ticks).Select(at => (at, at == Ticks - 1 ? $"{Text(at)} {zone.LabelAt(start + length)}" : Text(at)))];

        string Text(int at) => zone.Text(start + (length / (Ticks - 1) * at), format);
    }
}
