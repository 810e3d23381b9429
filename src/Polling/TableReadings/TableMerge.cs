using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.TableReadings;

/// <summary>Puts the pages of a reading in order and keeps the objects of the rows that did not change.</summary>
/// <param name="before">The tables of the last reading, in order.</param>
internal sealed class TableMerge(ImmutableArray<TableStatistics> before)
{
    private static readonly Comparer<TableStatistics> Order = Comparer<TableStatistics>.Create(static (one, other) => Compare(one, other));

    private readonly List<TableStatistics> _tables = [];

    public int Count => _tables.Count;

    /// <summary>Adds a page.</summary>
    public void Add(ImmutableArray<TableStatistics> page)
    {
        foreach (var table in page)
        {
            var at = before.BinarySearch(table, Order);
            _tables.Add(at >= 0 && before[at] == table ? before[at] : table);
        }
    }

    /// <summary>What came so far, by schema and name; the array of before when it is all the same.</summary>
    public ImmutableArray<TableStatistics> ToTables()
    {
        // Pages of a list that changes while it is read may bring a row twice: the later one is the newer.
        var tables = _tables.Order(Order).ToList();
        for (var at = tables.Count - 2; at >= 0; at--)
        {
            if (Order.Compare(tables[at], tables[at + 1]) == 0)
            {
                tables.RemoveAt(at);
            }
        }

        return IsSame(tables) ? before : [.. tables];
    }

    private bool IsSame(List<TableStatistics> tables)
    {
        var same = tables.Count == before.Length;
        for (var at = 0; same && at < tables.Count; at++)
        {
            same = ReferenceEquals(tables[at], before[at]);
        }

        return same;
    }

    // As people read a list; names that differ by case alone are two tables.
    private static int Compare(TableStatistics one, TableStatistics other)
    {
        var order = string.Compare(one.SchemaName, other.SchemaName, StringComparison.OrdinalIgnoreCase);
        order = order != 0 ? order : string.Compare(one.TableName, other.TableName, StringComparison.OrdinalIgnoreCase);
        order = order != 0 ? order : string.CompareOrdinal(one.SchemaName, other.SchemaName);
        return order != 0 ? order : string.CompareOrdinal(one.TableName, other.TableName);
    }
}
