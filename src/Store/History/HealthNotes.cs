using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.Model;

namespace DmsDashboard.Store.History;

/// <summary>Collects what was found of health to be written down: the latest of each replication and kind. Safe to use from any thread.</summary>
public sealed class HealthNotes
{
    internal const string Tables = "tables";
    internal const string Latency = "latency";
    internal const string Silence = "silence";

    private readonly Lock _gate = new();
    private readonly HashSet<(ReplicationKey Key, string Kind)> _kept = [];
    private readonly Dictionary<(ReplicationKey Key, string Kind), HealthNote> _unwritten = [];

    /// <summary>Notes what is found now; null where nothing is any more.</summary>
    internal void Set<T>(ReplicationKey key, string kind, T? found)
        where T : class
    {
        lock (_gate)
        {
            if (found is not null)
            {
                _kept.Add((key, kind));
                _unwritten[(key, kind)] = new HealthNote(key, kind, JsonSerializer.Serialize(found));
            }
            else if (_kept.Remove((key, kind)))
            {
                // Most are well all the time, and have nothing to be taken back.
                _unwritten[(key, kind)] = new HealthNote(key, kind, null);
            }
        }
    }

    /// <summary>What was noted since the last time.</summary>
    internal ImmutableArray<HealthNote> TakeUnwritten()
    {
        lock (_gate)
        {
            ImmutableArray<HealthNote> taken = [.. _unwritten.Values];
            _unwritten.Clear();
            return taken;
        }
    }

    /// <summary>What was written down as JSON; null where it is of another version.</summary>
    internal T? Take<T>(HealthNote note)
        where T : class
    {
        lock (_gate)
        {
            _kept.Add((note.Key, note.Kind));
        }

        try
        {
            return note.Found is null ? null : JsonSerializer.Deserialize<T>(note.Found);
        }
        catch (JsonException)
        {
            // It is found again when somebody looks.
            return null;
        }
    }
}
