namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>Changes to one table that were captured at the source, or that were applied to the target.</summary>
internal readonly record struct TableChanges(long Inserts, long Updates, long Deletes, long Ddls)
{
    // One table in so many has its definition changed, about once in a working day.
    private const double AlteredTables = 0.04;
    private const double AlteredEvery = 8 * 3600;

    /// <summary>Changes reach the target so many seconds of work after they were captured.</summary>
    public const double Latency = 4;

    /// <summary>What a table's run has captured by an instant.</summary>
    public static TableChanges Captured(TableBook book, int table, TableLoad load, DateTimeOffset at) => After(book.Traits, table, CapturedSeconds(load, book.Clock!.TotalAt(at)));

    /// <summary>What of it has been applied: nothing before the table is loaded, and no more while it is reloaded.</summary>
    public static TableChanges Applied(TableBook book, int table, TableLoad load, DateTimeOffset at)
    {
        var total = book.Clock!.TotalAt(at);
        var seconds = load switch
        {
            // What was captured when the engine went is applied: it finishes that before it goes.
            { State: TableState.Completed } => CapturedSeconds(load, total) - (book.Clock.IsClosed ? 0 : Latency),
            { First.State: TableState.Completed, Reload: { } reload } => reload.Clock.Before + reload.Start - Latency,
            _ => 0,
        };
        return After(book.Traits, table, Math.Max(0, seconds));
    }

    // A table that cannot be loaded is suspended: no more of its changes are captured until it is reloaded.
    private static double CapturedSeconds(TableLoad load, double total) => load switch
    {
        { State: TableState.Error, DoneTotal: { } done } => done,
        { First: { State: TableState.Error, DoneTotal: { } done }, Reload: { } reload } => done + Math.Max(0, total - reload.Clock.Before - reload.Start),
        _ => total,
    };

    private static TableChanges After(TableTraits traits, int table, double seconds)
    {
        var (changes, (inserts, updates)) = (traits.ChangesPerSecond(table) * SourceActivity.Of(seconds, traits.Phase), traits.ChangeMix(table));
        return new TableChanges(
            (long)(changes * inserts),
            (long)(changes * (1 - inserts) * updates),
            (long)(changes * (1 - inserts) * (1 - updates)),
            traits.IsOneOf(table, AlteredTables) ? (long)(seconds / AlteredEvery) : 0);
    }
}
