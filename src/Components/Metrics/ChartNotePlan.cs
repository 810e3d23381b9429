using System.Collections.Immutable;

namespace DmsDashboard.Components.Metrics;

/// <summary>Where gaps and state changes are drawn, and which of them have room for their words. Pure.</summary>
internal static class ChartNotePlan
{
    // Of the 11 px font, wide letters and the distance from the line included.
    private const double LetterWidth = 6.2, Distance = 10, GapNameWidth = 92;

    public static ImmutableArray<PlacedGap> Gaps(ChartDrawing drawing, Func<DateTime, double> at) =>
        [.. drawing.Gaps.Select(gap => Of(gap, at(gap.From), at(gap.To)))];

    /// <summary>The newest first: it is what somebody looks for, and gets its label before older ones.</summary>
    public static ImmutableArray<PlacedMark> Marks(ChartDrawing drawing, Func<DateTime, double> at, double width)
    {
        var placed = ImmutableArray.CreateBuilder<PlacedMark>();
        // Right of this, labels are in the way.
        var free = width;
        foreach (var mark in drawing.Marks.OrderByDescending(static mark => mark.At))
        {
            var (x, needed) = (at(mark.At), (mark.Label.Length * LetterWidth) + Distance);
            var side = x <= free && x - needed >= 0 ? "end" : x + needed <= free ? "start" : null;
            placed.Add(new PlacedMark(x, mark, side));
            free = side is "end" ? x - needed : Math.Min(free, x);
        }

        return placed.ToImmutable();
    }

    private static PlacedGap Of(DrawnGap gap, double from, double to) => new(from, Math.Max(0, to - from), to - from >= GapNameWidth, gap.Words);
}
