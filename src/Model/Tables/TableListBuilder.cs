using System.Collections.Frozen;

namespace DmsDashboard.Model.Tables;

/// <summary>Filters, counts and sorts tables. Pure.</summary>
public static class TableListBuilder
{
    private static readonly TableFilter[] Filters = Enum.GetValues<TableFilter>();

    public static TableList Of(TablesSnapshot snapshot, TableQuery query)
    {
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new TableList(snapshot, Sort(Find(snapshot, query.Filter, words), snapshot, query), Count(snapshot));
    }

    public static bool Fits(TableStatistics table, TableFilter filter) => filter switch
    {
        TableFilter.Errored => TableStates.HealthOf(table.TableState) is Health.Failed,
        TableFilter.Loading => TableStates.HealthOf(table.TableState) is Health.Loading,
        TableFilter.Mismatched => ValidationStates.Differs(table),
        TableFilter.Suspended => ValidationStates.IsSuspended(table),
        TableFilter.Unkeyed => Validation(table, ValidationStates.NoPrimaryKey),
        TableFilter.Unvalidated => !Fits(table, TableFilter.Errored) && (Validation(table, ValidationStates.Error) || Validation(table, ValidationStates.TableError)),
        _ => true,
    };

    private static FrozenDictionary<TableFilter, int> Count(TablesSnapshot snapshot) =>
        Filters.ToFrozenDictionary(static filter => filter, filter => filter is TableFilter.All ? snapshot.Tables.Length : snapshot.Tables.Count(table => Fits(table, filter)));

    private static bool Validation(TableStatistics table, string state) => ValidationStates.Is(table.ValidationState, state);

    private static IEnumerable<TableLine> Find(TablesSnapshot snapshot, TableFilter filter, string[] words)
    {
        for (var index = 0; index < snapshot.Tables.Length; index++)
        {
            var table = snapshot.Tables[index];
            if (Fits(table, filter) && Matches(table, words))
            {
                yield return new TableLine(table, index);
            }
        }
    }

    private static bool Matches(TableStatistics table, string[] words) => Array.TrueForAll(words, word =>
        table.FullName.Contains(word, StringComparison.OrdinalIgnoreCase) || table.TableState?.Contains(word, StringComparison.OrdinalIgnoreCase) is true);

    // The snapshot is in the order of names, and sorting keeps it among equals. What AWS left out is the smallest.
    private static TableLine[] Sort(IEnumerable<TableLine> lines, TablesSnapshot snapshot, TableQuery query) => query.Sort switch
    {
        TableSort.Name => query.Descending ? [.. lines.Reverse()] : [.. lines],
        TableSort.Rows => By(lines, query, static table => table.FullLoadRows ?? -1),
        TableSort.Time => By(lines, query, static table => (table.FullLoadEndTime - table.FullLoadStartTime)?.Ticks ?? -1),
        TableSort.Inserts => By(lines, query, static table => table.Inserts ?? -1),
        TableSort.Updates => By(lines, query, static table => table.Updates ?? -1),
        TableSort.Deletes => By(lines, query, static table => table.Deletes ?? -1),
        TableSort.Ddls => By(lines, query, static table => table.Ddls ?? -1),
        TableSort.Validation => By(lines, query, static table => (long)ValidationTones.Of(table.ValidationState)),
        TableSort.Errors => By(lines, query, static table => table.RowErrors ?? -1),
        TableSort.Updated => By(lines, query, static table => table.LastUpdateTime?.UtcTicks ?? -1),
        TableSort.Rate => By(lines, query, line => snapshot.RateAt(line.Index).Known ?? -1),
        _ => By(lines, query, TableUrgency.Of),
    };

    private static TableLine[] By(IEnumerable<TableLine> lines, TableQuery query, Func<TableStatistics, long> key) => By(lines, query, line => key(line.Table));

    private static TableLine[] By<T>(IEnumerable<TableLine> lines, TableQuery query, Func<TableLine, T> key) =>
        query.Descending ? [.. lines.OrderByDescending(key)] : [.. lines.OrderBy(key)];
}
