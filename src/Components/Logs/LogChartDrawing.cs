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

    /// <summary>Where the bars begin, in milliseconds since 1970: the browser finds by it what is in sight, and what was pressed.</summary>
    public required long From { get; init; }

    /// <summary>Where they end.</summary>
    public required long To { get; init; }

    /// <summary>What a press does, and what is not in the picture.</summary>
    public required string Title { get; init; }

    public static LogChartDrawing Of(LogHistogram histogram, TimeZoneChoice zone)
    {
        var bars = histogram.Bars;
        var most = Math.Max(1, bars.Max(static bar => bar.All));
        var (others, warnings, errors) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var at = 0; at < bars.Length; at++)
        {
            var (other, warning, error) = Heights(bars[at], most);
            Bar(others, at, Bottom, other);
            Bar(warnings, at, Bottom - other, warning);
            Bar(errors, at, Bottom - other - warning, error);
        }

        return new LogChartDrawing
        {
            Width = bars.Length * Step,
            Others = others.ToString(),
            Warnings = warnings.ToString(),
            Errors = errors.ToString(),
            Words = InWords(histogram),
            Axis = AxisOf(histogram, zone),
            From = histogram.Start.ToUnixTimeMilliseconds(),
            To = histogram.End.ToUnixTimeMilliseconds(),
            Title = $"Press to go to that time{Outside(histogram)}",
        };
    }

    // By the square root: beside a burst of thousands the lines of all other times would be one flat line. What is there can be seen, however little it is.
    private static (int Others, int Warnings, int Errors) Heights(LogBar bar, int most)
    {
        var high = (int)(Height * Math.Sqrt(bar.All / (double)most));
        var (warnings, errors) = (Part(bar.Warnings), Part(bar.Errors));
        return (bar.Others == 0 ? 0 : Math.Max(2, high - warnings - errors), warnings, errors);

        int Part(int count) => count == 0 ? 0 : Math.Max(2, (int)((long)high * count / bar.All));
    }

    private static void Bar(StringBuilder path, int at, int bottom, int height)
    {
        if (height > 0)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{(at * Step) + 1} {bottom}v-{Math.Min(height, bottom)}h8v{Math.Min(height, bottom)}z");
        }
    }

    private static string InWords(LogHistogram histogram)
    {
        var all = histogram.Bars.Aggregate(static (sum, bar) => sum.Plus(bar));
        return string.Create(CultureInfo.InvariantCulture, $"Lines for each {DurationText.Long(histogram.Width)} over {DurationText.Long(histogram.End - histogram.Start)}: {all.Errors:N0} errors, {all.Warnings:N0} warnings, {all.Others:N0} others{Outside(histogram)}");
    }

    private static string Outside(LogHistogram histogram) => (histogram.Before, histogram.After) switch
    {
        (0, 0) => "",
        (var before, 0) => $". {Lines(before)} long before that",
        (0, var after) => $". {Lines(after)} long after that",
        var (before, after) => $". {Lines(before)} long before that, {Lines(after)} long after",
    };

    private static ImmutableArray<(int At, string Words)> AxisOf(LogHistogram histogram, TimeZoneChoice zone)
    {
        var length = histogram.End - histogram.Start;
        var format = length > TimeSpan.FromHours(20) ? TimestampFormat.Minute : TimestampFormat.Time;
        return [.. Enumerable.Range(0, Ticks).Select(at => (at, $"{(at == 0 ? Earlier() : "")}{Text(at)}{(at == Ticks - 1 ? $" {zone.LabelAt(histogram.End)}{Later()}" : "")}"))];

        string Text(int at) => zone.Text(histogram.Start + (length / (Ticks - 1) * at), format);

        string Earlier() => histogram.Before > 0 ? $"‹ {Lines(histogram.Before)} · " : "";

        string Later() => histogram.After > 0 ? $" · {Lines(histogram.After)} ›" : "";
    }

    private static string Lines(int count) => count == 1 ? "1 line" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} lines");
}
