using System.Collections.Frozen;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Tables;

/// <summary>The tables as one query shows them.</summary>
/// <param name="Rows">Those that fit, in order.</param>
/// <param name="Counts">How many of all there are for each filter, the search left aside.</param>
public sealed record TableList(IReadOnlyList<TableStatistics> Rows, FrozenDictionary<TableFilter, int> Counts)
{
    public int Total => Counts[TableFilter.All];
}
