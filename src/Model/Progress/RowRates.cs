namespace DmsDashboard.Model.Progress;

/// <summary>Rows a second from the sums of FullLoadRows that were read. A sum that fell, as a reload begins, says nothing. Pure.</summary>
public static class RowRates
{
    private const int Parts = 30;

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10), Part = TimeSpan.FromMinutes(2), Stale = TimeSpan.FromMinutes(30);

    /// <summary>Over the last ten minutes before the newest reading, or over the last two readings where they lie further apart; null before the second.</summary>
    public static double? Recent(IReadOnlyList<RowSample> rows)
    {
        if (rows is not [.., var last])
        {
            return null;
        }

        var first = rows.Count - 1;
        while (first > 0 && rows[first - 1].Rows <= rows[first].Rows && (first == rows.Count - 1 || last.At - rows[first - 1].At <= Lately))
        {
            first--;
        }

        return first < rows.Count - 1 ? (last.Rows - rows[first].Rows) / (last.At - rows[first].At).TotalSeconds : null;
    }

    /// <summary>In each two minutes of the hour up to <paramref name="now"/>; null where nothing was read for long. Empty where nothing is known.</summary>
    public static double?[] Trail(IReadOnlyList<RowSample> rows, DateTimeOffset now)
    {
        // Whole parts, so that it is the same from one poll to the next.
        var end = new DateTimeOffset(now.UtcTicks / Part.Ticks * Part.Ticks, TimeSpan.Zero);
        var trail = new double?[Parts];
        for (var part = 0; part < Parts; part++)
        {
            trail[part] = At(rows, end - ((Parts - part - 0.5) * Part));
        }

        return Array.Exists(trail, static rate => rate is not null) ? trail : [];
    }

    private static double? At(IReadOnlyList<RowSample> rows, DateTimeOffset at)
    {
        for (var i = rows.Count - 1; i > 0; i--)
        {
            if (rows[i - 1].At <= at && at < rows[i].At)
            {
                var (one, other) = (rows[i - 1], rows[i]);
                return other.Rows < one.Rows || other.At - one.At > Stale ? null : ProgressWords.Rounded((other.Rows - one.Rows) / (other.At - one.At).TotalSeconds);
            }
        }

        return null;
    }
}
