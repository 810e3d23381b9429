using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Store.History;

/// <summary>How far a table was when the tables were read.</summary>
/// <param name="At">When.</param>
/// <param name="Rows">FullLoadRows.</param>
/// <param name="Changes">Inserts, updates and deletes that were applied to the target.</param>
public readonly record struct TablePoint(DateTimeOffset At, long Rows, long Changes)
{
    /// <summary>How far what moves it has come.</summary>
    public long Count(TableMotion motion) => motion is TableMotion.Load ? Rows : Changes;

    /// <summary>The point in <paramref name="table"/> as it was read at <paramref name="at"/>.</summary>
    public static TablePoint Of(TableStatistics table, DateTimeOffset at) => new(
        at,
        table.FullLoadRows ?? 0,
        (table.AppliedInserts ?? 0) + (table.AppliedUpdates ?? 0) + (table.AppliedDeletes ?? 0));
}
