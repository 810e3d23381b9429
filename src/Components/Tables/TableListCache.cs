using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;

namespace DmsDashboard.Components.Tables;

/// <summary>One list for each snapshot and query, shared by all circuits that ask the same. A list goes when its snapshot goes.</summary>
internal sealed class TableListCache
{
    // More different views of one snapshot than this are not kept: the bound is on memory, nothing is lost but time.
    private const int Kept = 16;

    private readonly ConditionalWeakTable<TablesSnapshot, ConcurrentDictionary<TableQuery, Lazy<TableList>>> _lists = [];

    public TableList Get(TablesSnapshot snapshot, TableQuery query)
    {
        var lists = _lists.GetValue(snapshot, static _ => new());
        return lists.Count >= Kept && !lists.ContainsKey(query)
            ? TableListBuilder.Of(snapshot, query)
            : lists.GetOrAdd(query, static (query, snapshot) => new(() => TableListBuilder.Of(snapshot, query)), snapshot).Value;
    }
}
