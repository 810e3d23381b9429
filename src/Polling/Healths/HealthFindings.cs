using System.Collections.Concurrent;
using DmsDashboard.Model;
using DmsDashboard.Store.History;

namespace DmsDashboard.Polling.Healths;

/// <summary>What readings beside the list found wrong: written by whoever reads tables or metrics, read by the polls. It holds until a reading disproves it, over a restart too.</summary>
public sealed class HealthFindings(HealthNotes? notes = null)
{
    private readonly ConcurrentDictionary<ReplicationKey, TableTroubles> _tables = new();
    private readonly ConcurrentDictionary<ReplicationKey, CdcLatency> _latencies = new();

    /// <summary>True while there is nothing to be looked for, as is usual.</summary>
    internal bool IsEmpty => _tables.IsEmpty && _latencies.IsEmpty;

    internal TableTroubles? Tables(ReplicationKey key) => _tables.GetValueOrDefault(key);

    internal CdcLatency? Latency(ReplicationKey key) => _latencies.GetValueOrDefault(key);

    /// <summary>Takes a whole reading of the tables in.</summary>
    internal void Add(ReplicationKey key, TablesVerdict reading)
    {
        if (TableTroubles.After(_tables.GetValueOrDefault(key), reading) is { } troubles)
        {
            _tables[key] = troubles;
            notes?.Set(key, HealthNotes.Tables, troubles);
        }
        else if (_tables.TryRemove(key, out _))
        {
            notes?.Set<TableTroubles>(key, HealthNotes.Tables, null);
        }
    }

    /// <summary>Takes a reading of the latencies in.</summary>
    internal void Set(ReplicationKey key, CdcLatency latency)
    {
        if (latency is { Source: null, Target: null })
        {
            // Without a datapoint nothing is told, neither way.
            return;
        }

        if ((latency.Source?.OverSince ?? latency.Target?.OverSince) is null)
        {
            _latencies.TryRemove(key, out _);
            notes?.Set<CdcLatency>(key, HealthNotes.Latency, null);
        }
        else
        {
            _latencies[key] = latency;
            notes?.Set(key, HealthNotes.Latency, latency);
        }
    }

    /// <summary>Takes up what was found before the restart; what was read since is newer.</summary>
    internal void Restore(HealthNote note)
    {
        if (note.Kind == HealthNotes.Tables && notes?.Take<TableTroubles>(note) is { } tables)
        {
            _tables.TryAdd(note.Key, tables);
        }
        else if (note.Kind == HealthNotes.Latency && notes?.Take<CdcLatency>(note) is { } latency)
        {
            _latencies.TryAdd(note.Key, latency);
        }
    }

    /// <summary>Forgets those that a target does not list any more.</summary>
    internal void Keep(string targetName, IReadOnlyDictionary<string, ReplicationEntry> listed)
    {
        foreach (var gone in _tables.Keys.Concat(_latencies.Keys).Where(key => key.TargetName == targetName && !listed.ContainsKey(key.Arn)))
        {
            _tables.TryRemove(gone, out _);
            _latencies.TryRemove(gone, out _);
            notes?.Set<TableTroubles>(gone, HealthNotes.Tables, null);
            notes?.Set<CdcLatency>(gone, HealthNotes.Latency, null);
        }
    }
}
