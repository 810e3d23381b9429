namespace DmsDashboard.Model.Progress;

/// <summary>Puts together what is known of a full load. Pure.</summary>
public static class ProgressReader
{
    /// <summary>The progress after the newest sample of <paramref name="series"/>, which has one.</summary>
    /// <param name="series">Of the run.</param>
    /// <param name="began">When the run began to load; null when it is not known.</param>
    /// <param name="tables">The last reading of the tables; null when there was none.</param>
    public static LoadProgress Read(ProgressSeries series, DateTimeOffset? began, TablesReading? tables)
    {
        var progress = LoadEstimator.Estimate(series.Samples, began);
        if (series.Rows is not [.., var last])
        {
            return progress;
        }

        var rate = RowRates.Recent(series.Rows) is { } perSecond ? ProgressWords.Rounded(perSecond) : (double?)null;
        return progress with
        {
            Basis = progress.Finish is not null && rate > 0 ? $"{ProgressWords.RowsPerSecond(rate.Value)}, {progress.Basis}" : progress.Basis,
            Rows = last.Rows,
            RowsAt = last.At,
            RowsPerSecond = rate,
            Trail = new EquatableArray<double?>([.. RowRates.Trail(series.Rows, series.Samples[^1].At)]),
            StillSince = LoadStill.Since(series.Samples, series.Rows),
            RunningTables = tables?.RunningTables ?? default,
        };
    }
}
