namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>All that DMS tells of one table at an instant.</summary>
internal sealed record TableStatistics(string SchemaName, string TableName, TableLoad Load)
{
    // DMS refreshes the records every few seconds, of idle tables too.
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(5);

    /// <summary>Rows that the load has copied.</summary>
    public required long FullLoadRows { get; init; }

    public TableChanges Captured { get; init; }

    public TableChanges Applied { get; init; }

    public required TableValidation Validation { get; init; }

    public required TableResync Resync { get; init; }

    /// <summary>When DMS last refreshed the record, which is not when the table last changed.</summary>
    public required DateTimeOffset LastUpdateTime { get; init; }

    /// <summary>The statistics of one table of a run that has run.</summary>
    public static TableStatistics Of(SimulatedRun run, int table, DateTimeOffset at)
    {
        var (book, schema) = (run.Tables, run.Spec.Source.Engine.Schema);
        var load = book.Load(table, at);
        var check = TableCheck.Of(book, table, load, at);
        var resync = TableResync.Of(book, table, check);
        return new TableStatistics(schema, TableNames.Of(table, schema), load)
        {
            FullLoadRows = (long)(load.Share * book.Traits.Rows(table)),
            Captured = book.CapturesChanges ? TableChanges.Captured(book, table, load, at) : default,
            Applied = book.CapturesChanges ? TableChanges.Applied(book, table, load, at) : default,
            Validation = TableValidation.Of(book, table, load, check, resync),
            Resync = resync,
            LastUpdateTime = Refreshed(book.Clock!, at),
        };
    }

    private static DateTimeOffset Refreshed(RunClock clock, DateTimeOffset at) =>
        clock.EndedAt ?? clock.Since + (Refresh * Math.Floor((at - clock.Since) / Refresh));
}
