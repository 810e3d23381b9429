namespace DmsDashboard.Model.Progress;

/// <summary>Since when nothing moves in a full load: neither the percentage, nor the tables, nor a row. Pure.</summary>
public static class LoadStill
{
    // Rows are read once a minute; after so long without a reading nobody knows.
    private static readonly TimeSpan Known = TimeSpan.FromMinutes(15), Shortest = TimeSpan.FromMinutes(5);

    /// <summary>The last move; null while something moves, or where the rows are not known: one large table alone keeps a percentage still for hours.</summary>
    public static DateTimeOffset? Since(IReadOnlyList<ProgressSample> samples, IReadOnlyList<RowSample> rows)
    {
        if (samples is not [.., var now] || rows is not [.., { } last] || rows.Count < 2 || now.At - last.At > Known || now.Left == 0)
        {
            return null;
        }

        var sample = samples.Count - 1;
        while (sample > 0 && samples[sample - 1].SaysTheSameAs(now))
        {
            sample--;
        }

        var row = rows.Count - 1;
        while (row > 0 && rows[row - 1].Rows == last.Rows)
        {
            row--;
        }

        var (since, until) = (samples[sample].At > rows[row].At ? samples[sample].At : rows[row].At, last.At);
        return until - since >= Shortest ? since : null;
    }
}
