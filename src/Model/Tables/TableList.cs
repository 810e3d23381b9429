using System.Collections.Frozen;

namespace DmsDashboard.Model.Tables;

/// <summary>The tables as one query shows them.</summary>
/// <param name="Snapshot">Of these.</param>
/// <param name="Lines">Those that fit, in order.</param>
/// <param name="Counts">How many of all there are for each filter, the search left aside.</param>
public sealed record TableList(TablesSnapshot Snapshot, IReadOnlyList<TableLine> Lines, FrozenDictionary<TableFilter, int> Counts)
{
    public int Total => Snapshot.Tables.Length;

    public TableRate RateOf(TableLine line) => Snapshot.RateAt(line.Index);
}
