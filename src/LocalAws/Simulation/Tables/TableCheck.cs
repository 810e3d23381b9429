namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>How far the validation of one loaded table is: what validation and resync are both told from.</summary>
internal sealed record TableCheck(long Rows, double Seconds, double Began, double Until)
{
    private const double Prepares = 30;

    /// <summary>Seconds of work since the fresh start at which all records were, or will be, compared.</summary>
    public double Over => Began + Prepares + Seconds;

    /// <summary>Whether the table was asked to be compared again after its load.</summary>
    public bool IsRevalidation { get; init; }

    /// <summary>Records that differ once all are compared.</summary>
    public long Mismatched { get; init; }

    /// <summary>Records that cannot be compared.</summary>
    public long Suspended { get; init; }

    /// <summary>Whether the comparison has begun.</summary>
    public bool IsPrepared => Until >= Began + Prepares;

    /// <summary>Records that are still to be compared.</summary>
    public long Pending => IsOver ? 0 : (long)Math.Ceiling(Rows * Math.Clamp((Over - Until) / Seconds, 0, 1));

    /// <summary>Whether all records are compared.</summary>
    public bool IsOver => Until >= Over;

    /// <summary>The check of a table that is loaded; null for one that is not, or that cannot be checked.</summary>
    public static TableCheck? Of(TableBook book, int table, TableLoad load, DateTimeOffset at)
    {
        var traits = book.Traits;
        if (load is not { State: TableState.Completed, DoneTotal: { } done } || traits.WithoutPrimaryKey.Contains(table))
        {
            return null;
        }

        var again = book.RevalidatedTotal(table) is { } asked && asked > done ? asked : (double?)null;
        // Whatever differed was still on its way, or is copied again: a second look finds nothing.
        var isCured = again is not null || load.Reload is not null;
        return new TableCheck(traits.Rows(table), 30 + (traits.Seconds(table) * 0.4), again ?? done, book.ValidatedUntil(at))
        {
            IsRevalidation = again is not null,
            Mismatched = !isCured && traits.Mismatched.Contains(table) ? traits.FewRecords(table) : 0,
            Suspended = !isCured && traits.Suspended.Contains(table) ? traits.FewRecords(table) : 0,
        };
    }
}
