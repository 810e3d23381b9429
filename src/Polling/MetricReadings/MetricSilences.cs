using System.Collections.Concurrent;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Polling.MetricReadings;

/// <summary>What the last reading of each replication's metrics told of its being alive: written by the metric readers, read by the polls.</summary>
internal sealed class MetricSilences
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<ReplicationKey, MetricSilence> _found = new();

    public MetricSilence? Find(ReplicationKey key) => _found.GetValueOrDefault(key);

    public void Set(ReplicationKey key, MetricSilence silence)
    {
        if (_found.Count >= Most)
        {
            // What is forgotten is known again at the next reading.
            _found.Clear();
        }

        _found[key] = silence.After(_found.GetValueOrDefault(key));
    }
}
