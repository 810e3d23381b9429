using System.Collections.Concurrent;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;

namespace DmsDashboard.Polling.Progress;

/// <summary>The last reading of the tables of each loading replication: written by the sampler, read by the polls.</summary>
internal sealed class LoadTables
{
    private readonly ConcurrentDictionary<ReplicationKey, TablesReading> _readings = new();

    public TablesReading? Find(ReplicationKey key) => _readings.GetValueOrDefault(key);

    public void Set(ReplicationKey key, TablesReading reading) => _readings[key] = reading;

    /// <summary>Forgets those of a target that do not load any more.</summary>
    public void Keep(string targetName, IReadOnlySet<ReplicationKey> loading)
    {
        foreach (var gone in _readings.Keys.Where(key => key.TargetName == targetName && !loading.Contains(key)))
        {
            _readings.TryRemove(gone, out _);
        }
    }
}
