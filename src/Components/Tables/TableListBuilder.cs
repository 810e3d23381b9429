using System.Collections.Frozen;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Tables;

/// <summary>Filters, counts and sorts tables. Pure.</summary>
internal static class TableListBuilder
{
    private static readonly TableFilter[] Filters = Enum.GetValues<TableFilter>();

    public static TableList Of(TablesSnapshot snapshot, TableQuery query)
    {
        var counts = Filters.ToFrozenDictionary(static filter => filter, filter => filter is TableFilter.All ? snapshot.Tables.Length : snapshot.Tables.Count(table => Fits(table, filter)));
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = snapshot.Tables.Where(table => Fits(table, query.Filter) && Matches(table, words));
        return new TableList(Sort(found, query), counts);
    }

    public static bool Fits(TableStatistics table, TableFilter filter) => filter switch
    {
        TableFilter.Errored => TableStates.HealthOf(table.TableState) is Health.Failed,
        TableFilter.Loading => TableStates.HealthOf(table.TableState) is Health.Loading,
        TableFilter.Mismatched => Validation(table, ValidationStates.MismatchedRecords) || table.ValidationFailedRecords > 0,
        TableFilter.Suspended => Validation(table, ValidationStates.SuspendedRecords) || table.ValidationSuspendedRecords > 0,
        TableFilter.Unkeyed => Validation(table, ValidationStates.NoPrimaryKey),
        _ => true,
    };

    private static bool Validation(TableStatistics table, string state) => ValidationStates.Is(table.ValidationState, state);

    private static bool Matches(TableStatistics table, string[] words) => Array.TrueForAll(words, word =>
        table.FullName.Contains(word, StringComparison.OrdinalIgnoreCase) || table.TableState?.Contains(word, StringComparison.OrdinalIgnoreCase) is true);

    // The snapshot is in the order of names, and sorting keeps it among equals.
    private static IReadOnlyList<TableStatistics> Sort(IEnumerable<TableStatistics> tables, TableQuery query) => query.Sort switch
    {
        TableSort.Name => query.Descending ? [.. tables.Reverse()] : [.. tables],
        TableSort.Rows => By(tables, query, static table => table.FullLoadRows ?? -1),
        TableSort.Time => By(tables, query, static table => (table.FullLoadEndTime - table.FullLoadStartTime)?.Ticks ?? -1),
        TableSort.Inserts => By(tables, query, static table => table.Inserts ?? -1),
        TableSort.Updates => By(tables, query, static table => table.Updates ?? -1),
        TableSort.Deletes => By(tables, query, static table => table.Deletes ?? -1),
        TableSort.Ddls => By(tables, query, static table => table.Ddls ?? -1),
        TableSort.Validation => By(tables, query, static table => (long)TableWords.ToneOf(table.ValidationState)),
        TableSort.Errors => By(tables, query, static table => TableWords.Errors(table) ?? -1),
        TableSort.Updated => By(tables, query, static table => table.LastUpdateTime?.UtcTicks ?? -1),
        _ => By(tables, query, static table => TableWords.Urgency(table)),
    };

    private static IReadOnlyList<TableStatistics> By(IEnumerable<TableStatistics> tables, TableQuery query, Func<TableStatistics, long> key) =>
        query.Descending ? [.. tables.OrderByDescending(key)] : [.. tables.OrderBy(key)];
}
