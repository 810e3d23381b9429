using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation.Tables;

/// <summary>
/// The tables of a load in the order in which they are taken: those that an interrupted load had in hand, then all from
/// <paramref name="Next"/> on. A load takes tables in their order, so that nothing else can be left of it.
/// </summary>
internal sealed record LoadOrder(ImmutableArray<int> First, int Next, int Tables)
{
    /// <summary>How many tables are to be loaded.</summary>
    public int Count => First.Length + Tables - Next;

    /// <summary>All tables of a replication.</summary>
    public static LoadOrder All(int tables) => new([], 0, tables);

    /// <summary>The table that is taken at a position.</summary>
    public int TableAt(int position) => position < First.Length ? First[position] : Next + position - First.Length;

    /// <summary>The position at which a table is taken; negative where the load does not have it.</summary>
    public int PositionOf(int table) => table >= Next ? First.Length + table - Next : First.IndexOf(table);
}
