using DmsDashboard.Components.Shared;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Replications;

/// <summary>Puts what was found into the order of the page.</summary>
internal static class ListGroups
{
    // design: failed and at risk share the first group; each other health has its own.
    private const string Attention = "Needs attention";

    /// <summary>By health in groups, then a group for each target that cannot be read.</summary>
    internal static ListRow[] Of(List<ReplicationListBuilder.Found> found, bool descending)
    {
        var rows = new List<ListRow>(found.Count + HealthWords.All.Length);
        var healths = found.Where(item => item.AsOf is null).GroupBy(item => Title(item.Entry.Health.Health)).OrderBy(group => group.Min(item => item.Entry.Health.Health));
        foreach (var group in descending ? healths.Reverse() : healths)
        {
            var hint = group.Key == Attention ? "failed first, then at risk, oldest first" : "";
            Add(rows, group.Key, hint, group.Key == Attention ? OldestFirst(group) : ByName(group));
        }

        foreach (var group in found.Where(item => item.AsOf is not null).GroupBy(item => item.Entry.Target.Name))
        {
            Add(rows, $"{group.Key}, can’t be read", "last known state, actions are off", ByName(group));
        }

        return [.. rows];
    }

    /// <summary>By a column, without groups; what has no value comes last either way.</summary>
    internal static ListRow[] Flat(List<ReplicationListBuilder.Found> found, ReplicationQuery query)
    {
        var sorted = query.Sort switch
        {
            ReplicationSort.FullLoad => ByNumber(found, item => item.Entry.Replication.ReplicationStats?.FullLoadProgressPercent, query.Descending),
            ReplicationSort.Capacity => ByNumber(found, item => item.Entry.Replication.ProvisionData?.ProvisionedCapacityUnits, query.Descending),
            _ => query.Descending ? ByName(found).Reverse() : ByName(found),
        };
        return [.. sorted.Select((item, index) => Row(item, index + 1))];
    }

    private static void Add(List<ListRow> rows, string title, string hint, IEnumerable<ReplicationListBuilder.Found> items)
    {
        var head = rows.Count;
        rows.Add(new ListRow(head + 1, null) { GroupTitle = title, GroupHint = hint });
        rows.AddRange(items.Select((item, index) => Row(item, head + index + 2)));
        rows[head] = rows[head] with { GroupCount = rows.Count - head - 1 };
    }

    private static ListRow Row(ReplicationListBuilder.Found item, int number) => new(number, item.Entry) { Pending = item.Pending, AsOf = item.AsOf };

    private static string Title(Health health) => health is Health.Failed or Health.AtRisk ? Attention : HealthWords.Word(health);

    private static IEnumerable<ReplicationListBuilder.Found> OldestFirst(IEnumerable<ReplicationListBuilder.Found> items) =>
        items
            .OrderBy(item => item.Entry.Health.Health)
            .ThenBy(item => (item.Entry.Health.Health is Health.AtRisk ? item.Entry.Health.Since : null) ?? Since.Of(item.Entry) ?? DateTimeOffset.MaxValue)
            .ThenBy(item => item.Entry.Identifier, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ReplicationListBuilder.Found> ByName(IEnumerable<ReplicationListBuilder.Found> items) =>
        items.OrderBy(item => item.Entry.Identifier, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ReplicationListBuilder.Found> ByNumber(
        IEnumerable<ReplicationListBuilder.Found> items, Func<ReplicationListBuilder.Found, int?> number, bool descending)
    {
        var known = items.OrderBy(item => number(item) is null);
        return (descending ? known.ThenByDescending(number) : known.ThenBy(number)).ThenBy(item => item.Entry.Identifier, StringComparer.OrdinalIgnoreCase);
    }
}
