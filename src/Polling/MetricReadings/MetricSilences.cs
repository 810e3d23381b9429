using System.Collections.Concurrent;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store.History;

namespace DmsDashboard.Polling.MetricReadings;

/// <summary>What the last reading of each replication's metrics told of its being alive: written by the metric readers, read by the polls.</summary>
internal sealed class MetricSilences(HealthNotes notes)
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<ReplicationKey, MetricSilence> _found = new();

    public MetricSilence? Find(ReplicationKey key) => _found.GetValueOrDefault(key);

    /// <summary>Takes up what was found before the restart; what was read since is newer.</summary>
    public void Restore(HealthNote note)
    {
        if (note.Kind == HealthNotes.Silence && notes.Take<MetricSilence>(note) is { } silence)
        {
            _found.TryAdd(note.Key, silence);
        }
    }

    /// <summary>Forgets those that a target does not list any more.</summary>
    public void Keep(string targetName, IReadOnlyDictionary<string, ReplicationEntry> listed)
    {
        foreach (var gone in _found.Keys.Where(key => key.TargetName == targetName && !listed.ContainsKey(key.Arn)))
        {
            _found.TryRemove(gone, out _);
            notes.Set<MetricSilence>(gone, HealthNotes.Silence, null);
        }
    }

    public void Set(ReplicationKey key, MetricSilence silence)
    {
        if (_found.Count >= Most)
        {
            // What is forgotten is known again at the next reading.
            _found.Clear();
        }

        var known = _found[key] = silence.After(_found.GetValueOrDefault(key));
        notes.Set(key, HealthNotes.Silence, known.IsSilent ? known : null);
    }
}
