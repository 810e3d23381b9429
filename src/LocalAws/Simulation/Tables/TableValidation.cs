namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>The data validation of one table: its state and how many records are still to be compared, differ or cannot be compared.</summary>
internal sealed record TableValidation(string State)
{
    // Changes make records that were the same pending again for a moment: so long, in so many busy tables.
    private const double Moment = 45;
    private const double PendingTables = 0.12;

    public long Pending { get; init; }

    public long Failed { get; init; }

    public long Suspended { get; init; }

    public string? Details { get; init; }

    /// <summary>The validation of a table whose check and resync have come so far.</summary>
    public static TableValidation Of(TableBook book, int table, TableLoad load, TableCheck? check, TableResync resync)
    {
        if (book.Validation is null)
        {
            return new TableValidation("Not enabled");
        }

        if (check is not null)
        {
            return Of(book, table, check, resync);
        }

        return load.State switch
        {
            TableState.Error => new TableValidation("Table error") { Details = "The table was suspended during its full load." },
            TableState.Completed => new TableValidation("No primary key") { Details = "The table has neither a primary key nor a unique index." },
            _ => new TableValidation("Pending validation"),
        };
    }

    private static TableValidation Of(TableBook book, int table, TableCheck check, TableResync resync)
    {
        if (!check.IsOver)
        {
            var state = check.IsRevalidation ? "Pending revalidation" : check.IsPrepared ? "Pending records" : "Preparing table";
            return new TableValidation(state) { Pending = check.Pending };
        }

        var failed = check.Mismatched - (resync.IsOver ? resync.Succeeded : 0);
        if (failed > 0)
        {
            return new TableValidation("Mismatched records") { Failed = failed, Suspended = check.Suspended, Details = "Some records differ. They are in the table awsdms_validation_failures_v1 at the target." };
        }

        if (check.Suspended > 0)
        {
            return new TableValidation("Suspended records") { Suspended = check.Suspended, Details = "Some records change too often to be compared." };
        }

        return IsBusy(book, table, check.Until)
            ? new TableValidation("Pending records") { Pending = book.Traits.FewRecords(table) }
            : new TableValidation("Validated");
    }

    private static bool IsBusy(TableBook book, int table, double total) =>
        book.CapturesChanges && book.Clock is { IsClosed: false } && book.Traits.ChangesPerSecond(table) > 0.1 && book.Traits.IsOneOf(table, PendingTables, (long)(total / Moment));
}
