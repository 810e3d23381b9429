using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store.History;

/// <summary>The histories of the tables of those replications whose tables somebody looks at.</summary>
public sealed class TableHistories
{
    private ImmutableDictionary<ReplicationKey, TableHistory> _histories = ImmutableDictionary<ReplicationKey, TableHistory>.Empty;

    /// <summary>The history of a replication's tables; null while nobody looks at them.</summary>
    public TableHistory? Find(ReplicationKey key) => _histories.GetValueOrDefault(key);

    /// <summary>Begins one.</summary>
    internal TableHistory Open(ReplicationKey key)
    {
        var history = new TableHistory(key);
        ImmutableInterlocked.AddOrUpdate(ref _histories, key, history, (_, _) => history);
        return history;
    }

    /// <summary>Lets it go, unless another one has begun.</summary>
    internal void Close(TableHistory history) => ImmutableInterlocked.Update(
        ref _histories,
        static (histories, gone) => ReferenceEquals(histories.GetValueOrDefault(gone.Key), gone) ? histories.Remove(gone.Key) : histories,
        history);

    /// <summary>What is to be written down, at most once a minute of each.</summary>
    internal ImmutableArray<TableBatch> TakeUnwritten() =>
        [.. _histories.Values.Select(static history => new TableBatch(history.Key, history.TakeUnwritten())).Where(static batch => !batch.Samples.IsEmpty)];
}
