using System.Globalization;

namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>The data resync of one table: records that differ are copied again a while after validation has found them.</summary>
internal sealed record TableResync(string State)
{
    private const double WaitsFor = 120;
    private const double Takes = 180;

    /// <summary>What is shown where the settings do not ask for it.</summary>
    public static readonly TableResync NotEnabled = new("Not enabled");

    /// <summary>Rows that it has tried to copy; null where there was nothing to do.</summary>
    public long? Attempted { get; init; }

    /// <summary>Rows that are the same now.</summary>
    public long Succeeded { get; init; }

    /// <summary>Rows that still differ.</summary>
    public long Failed { get; init; }

    /// <summary>Percent of the rows that differ which were dealt with.</summary>
    public double Progress { get; init; }

    /// <summary>Whether it has come to its end.</summary>
    public bool IsOver { get; init; }

    /// <summary>The resync of a table whose check has come so far; there is none where it cannot be checked.</summary>
    public static TableResync Of(TableBook book, int table, TableCheck? check)
    {
        if (book.Validation is not { Resync: true })
        {
            return NotEnabled;
        }

        if (book.Traits.WithoutPrimaryKey.Contains(table))
        {
            return new TableResync("No primary key");
        }

        if (check is not { Mismatched: > 0 } || check.Until < check.Over + WaitsFor)
        {
            return new TableResync("Pending");
        }

        var share = Math.Clamp((check.Until - check.Over - WaitsFor) / Takes, 0, 1);
        var attempted = (long)Math.Ceiling(check.Mismatched * share);
        // A row in four has changed once more meanwhile.
        var failed = attempted / 4;
        var ended = book.TimeOf(check.Over + WaitsFor + Takes);
        return new TableResync(share < 1 ? "In progress" : string.Create(CultureInfo.InvariantCulture, $"Last resync at: {ended.UtcDateTime:yyyy-MM-dd HH:mm:ss}"))
        {
            Attempted = attempted,
            Succeeded = attempted - failed,
            Failed = failed,
            Progress = Math.Round(share * 100, 1),
            IsOver = share >= 1,
        };
    }
}
