using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Replications;

/// <summary>Filters, counts, groups and sorts: everything that costs with 10,000 replications, in one pass and once for all who ask the same.</summary>
internal sealed class ReplicationListBuilder(DmsSnapshot snapshot, ReplicationQuery query)
{
    private readonly int[] _counts = new int[HealthWords.All.Length];
    private readonly SortedSet<string> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Found> _found = [];
    private readonly string[] _words = query.Text.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    private int _total;
    private int _foundByText;

    internal static ReplicationList Of(DmsSnapshot snapshot, ReplicationQuery query) => new ReplicationListBuilder(snapshot, query).Build();

    private ReplicationList Build()
    {
        foreach (var target in snapshot.Targets)
        {
            if (query.TargetName is null || query.TargetName == target.Target.Name)
            {
                Sift(target);
            }
        }

        var rows = query.Sort is ReplicationSort.Status ? ListGroups.Of(_found, query.Descending) : ListGroups.Flat(_found, query);
        return new ReplicationList
        {
            Rows = rows,
            Counts = [.. _counts],
            Shown = _found.Count,
            Total = _total,
            FoundByText = _foundByText,
            Types = [.. _types],
            Sources = [.. _sources],
        };
    }

    private void Sift(TargetSnapshot target)
    {
        var asOf = Staleness.Of(target);
        foreach (var entry in target.Entries)
        {
            _total++;
            Offer(_types, entry.Replication.ReplicationType);
            Offer(_sources, entry.SourceEndpoint?.Engine);
            if (!ReplicationSearch.Matches(entry, _words))
            {
                continue;
            }

            _foundByText++;
            if ((query.Kind is { } kind && kind != entry.Kind) || !IsWanted(query.Type, entry.Replication.ReplicationType) || !IsWanted(query.Source, entry.SourceEndpoint?.Engine))
            {
                continue;
            }

            // Counted before the health filter: a tile says what pressing it would show.
            _counts[(int)entry.Health.Health]++;
            if (query.Health.Count == 0 || query.Health.Contains(entry.Health.Health))
            {
                _found.Add(new Found(entry, snapshot.Pending.GetValueOrDefault(entry.Key), asOf));
            }
        }
    }

    private static void Offer(SortedSet<string> values, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            values.Add(value);
        }
    }

    private static bool IsWanted(string? wanted, string? value) => wanted is null || string.Equals(wanted, value, StringComparison.OrdinalIgnoreCase);

    /// <summary>A replication that the query found.</summary>
    internal readonly record struct Found(ReplicationEntry Entry, PendingAction? Pending, DateTimeOffset? AsOf);
}
