using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Store.History;

/// <summary>How fast a table moved, from its last two points. Pure.</summary>
internal static class TableRates
{
    /// <summary>Points that lie further apart say nothing of now. 60,000 tables take two minutes from one reading to the next.</summary>
    public static readonly TimeSpan FarthestApart = TimeSpan.FromMinutes(10);

    public static TableRate Of(TableStatistics table, IReadOnlyList<TablePoint> points) => TableStates.MotionOf(table.TableState) switch
    {
        TableMotion.None => new(TableRateState.Resting),
        TableMotion.Load when table.FullLoadRows is null => new(TableRateState.NotReported),
        TableMotion.Changes when table is { AppliedInserts: null, AppliedUpdates: null, AppliedDeletes: null } => new(TableRateState.NotReported),
        var motion when points is [.., var before, var last] => Between(before, last, motion),
        _ => new(TableRateState.OneReading),
    };

    private static TableRate Between(TablePoint before, TablePoint last, TableMotion motion) => (last.Count(motion) - before.Count(motion), last.At - before.At) switch
    {
        ( < 0, _) => new(TableRateState.Fell),
        // What stood still for hours stood still.
        ( > 0, var over) when over > FarthestApart => new(TableRateState.Apart),
        var (moved, over) => new(TableRateState.Known, moved / over.TotalSeconds, over),
    };
}
