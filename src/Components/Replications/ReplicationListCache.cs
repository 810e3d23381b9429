using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Replications;

/// <summary>One list for each snapshot and query, shared by all circuits that ask the same. A list goes when its snapshot goes.</summary>
internal sealed class ReplicationListCache
{
    // More different views of one snapshot than this are not kept: the bound is on memory, nothing is lost but time.
    private const int Kept = 64;

    private readonly ConditionalWeakTable<DmsSnapshot, ConcurrentDictionary<ReplicationQuery, Lazy<ReplicationList>>> _lists = [];
    private readonly ConditionalWeakTable<DmsSnapshot, FrozenDictionary<ReplicationKey, ReplicationEntry>> _attention = [];

    public ReplicationList Get(DmsSnapshot snapshot, ReplicationQuery query)
    {
        var lists = _lists.GetValue(snapshot, static _ => new());
        if (lists.Count >= Kept && !lists.ContainsKey(query))
        {
            return ReplicationListBuilder.Of(snapshot, query);
        }

        return lists.GetOrAdd(query, static (query, snapshot) => new(() => ReplicationListBuilder.Of(snapshot, query)), snapshot).Value;
    }

    /// <summary>What needs attention in that snapshot.</summary>
    public FrozenDictionary<ReplicationKey, ReplicationEntry> Attention(DmsSnapshot snapshot) =>
        _attention.GetValue(snapshot, static snapshot => snapshot.Entries
            .Where(static entry => entry.Health.Health is Health.Failed or Health.AtRisk)
            .ToFrozenDictionary(static entry => entry.Key));
}
