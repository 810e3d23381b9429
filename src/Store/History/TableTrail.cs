using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Store.History;

/// <summary>How fast a table moved lately, for a small drawing. Pure.</summary>
public static class TableTrail
{
    /// <summary>What a drawing covers.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    private const int Parts = 30;

    private static readonly TimeSpan Part = Span / Parts;

    /// <summary>Rows or changes a second in each half minute of the quarter of an hour up to <paramref name="end"/>; null where nothing is known. Empty unless two of them are known and something moved.</summary>
    public static EquatableArray<double?> Of(IReadOnlyList<TablePoint> points, TableMotion motion, DateTimeOffset end)
    {
        if (motion is TableMotion.None || points.Count < 2)
        {
            return [];
        }

        // Whole parts, so that it hardly changes from one reading to the next.
        var last = new DateTimeOffset((end.UtcTicks + Part.Ticks - 1) / Part.Ticks * Part.Ticks, TimeSpan.Zero);
        var trail = new double?[Parts];
        for (var part = 0; part < Parts; part++)
        {
            trail[part] = Mean(points, motion, last - ((Parts - part) * Part));
        }

        return trail.Count(static rate => rate is not null) > 1 && Array.Exists(trail, static rate => rate > 0) ? [.. trail] : [];
    }

    private static double? Mean(IReadOnlyList<TablePoint> points, TableMotion motion, DateTimeOffset from)
    {
        var (moved, covered, to) = (0.0, TimeSpan.Zero, from + Part);
        for (var at = 1; at < points.Count; at++)
        {
            var (one, other) = (points[at - 1], points[at]);
            var common = (other.At < to ? other.At : to) - (one.At > from ? one.At : from);
            if (common > TimeSpan.Zero && Moved(one, other, motion) is { } count)
            {
                moved += count * (common / (other.At - one.At));
                covered += common;
            }
        }

        return covered > TimeSpan.Zero ? moved / covered.TotalSeconds : null;
    }

    // As TableRates has it.
    private static long? Moved(TablePoint one, TablePoint other, TableMotion motion) => (other.Count(motion) - one.Count(motion)) switch
    {
        < 0 => null,
        > 0 when other.At - one.At > TableRates.FarthestApart => null,
        var moved => moved,
    };
}
