using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DmsDashboard.Model.LogPlaces;

/// <summary>The log groups that fit a query, in its order, and how many would fit each filter.</summary>
public sealed record LogGroupList(ImmutableArray<LogGroupRow> Rows, FrozenDictionary<LogGroupFilter, int> Counts)
{
    public static readonly LogGroupList Empty = Of([], LogGroupQuery.Everything);

    /// <summary>How many there are, whatever the query.</summary>
    public int Total { get; private init; }

    /// <summary>As CloudWatch counts them, of those that are listed.</summary>
    public long StoredBytes => Rows.Sum(static row => row.Group.StoredBytes ?? 0);

    internal static LogGroupList Of(IReadOnlyCollection<LogGroupRow> rows, LogGroupQuery query)
    {
        var words = query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = rows.Where(row => words.All(word => Has(row, word))).ToList();
        return new LogGroupList(
            [.. Sorted(found.Where(row => Fits(row, query.Filter)), query)],
            Enum.GetValues<LogGroupFilter>().ToFrozenDictionary(static filter => filter, filter => found.Count(row => Fits(row, filter))))
        {
            Total = rows.Count,
        };
    }

    private static bool Has(LogGroupRow row, string word) =>
        row.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || (row.Owners?.Any(owner => owner.Identifier.Contains(word, StringComparison.OrdinalIgnoreCase)) ?? false);

    private static bool Fits(LogGroupRow row, LogGroupFilter filter) => filter switch
    {
        LogGroupFilter.Serverless => row.Kind is LogGroupKind.Serverless,
        LogGroupFilter.Tasks => row.Kind is LogGroupKind.Tasks,
        LogGroupFilter.SchemaConversion => row.Kind is LogGroupKind.SchemaConversion,
        LogGroupFilter.Other => row.Kind is LogGroupKind.Other,
        LogGroupFilter.Orphaned => row.IsOrphan,
        LogGroupFilter.NeverExpires => row.NeverExpires,
        _ => true,
    };

    private static IEnumerable<LogGroupRow> Sorted(IEnumerable<LogGroupRow> rows, LogGroupQuery query)
    {
        var byName = rows.OrderBy(static row => row.Target.Name, StringComparer.OrdinalIgnoreCase).ThenBy(static row => row.Name, StringComparer.OrdinalIgnoreCase);
        return query.Sort switch
        {
            LogGroupSort.Name => query.Descending ? rows.OrderByDescending(static row => row.Name, StringComparer.OrdinalIgnoreCase) : rows.OrderBy(static row => row.Name, StringComparer.OrdinalIgnoreCase),
            LogGroupSort.Owner => By(static row => row.Owners is [var first, ..] ? first.Identifier : null, StringComparer.OrdinalIgnoreCase),
            LogGroupSort.Size => By(static row => row.Group.StoredBytes),
            // Never expiring is the longest of all.
            LogGroupSort.Retention => By(static row => row.NeverExpires ? int.MaxValue : row.Group.RetentionInDays),
            _ => By(static row => row.Group.LastEventTime),
        };

        // What is not known comes last in both directions; ties by name, so that nothing jumps.
        IEnumerable<LogGroupRow> By<T>(Func<LogGroupRow, T> key, IComparer<T>? comparer = null)
        {
            var known = byName.OrderBy(row => key(row) is null);
            return query.Descending ? known.ThenByDescending(key, comparer) : known.ThenBy(key, comparer);
        }
    }
}
