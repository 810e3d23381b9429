using DmsDashboard.Components.Replications;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Bulk;

/// <summary>Which replications a circuit has selected in the list. Not in the address: a link must not start with somebody else's selection.</summary>
public sealed class Selection
{
    private HashSet<ReplicationKey> _keys = [];
    private (ReplicationList List, long Version, int Count) _shown;

    /// <summary>Raised after each change, on the circuit's dispatcher.</summary>
    public event Action? Changed;

    /// <summary>Grows by one with each change.</summary>
    public long Version { get; private set; }

    public int Count => _keys.Count;

    public bool Contains(ReplicationKey key) => _keys.Contains(key);

    public void Toggle(ReplicationKey key)
    {
        if (!_keys.Add(key))
        {
            _keys.Remove(key);
        }

        Raise();
    }

    /// <summary>Selects these and no others.</summary>
    public void Set(IEnumerable<ReplicationKey> keys)
    {
        _keys = [.. keys];
        Raise();
    }

    public void Clear() => Set([]);

    /// <summary>Selects all that a list shows, drawn or not; once all are, takes them out again.</summary>
    public void ToggleAll(ReplicationList list)
    {
        var keys = KeysOf(list);
        if (CountIn(list) == list.Shown)
        {
            _keys.ExceptWith(keys);
        }
        else
        {
            _keys.UnionWith(keys);
        }

        Raise();
    }

    /// <summary>How many of the list's replications are selected.</summary>
    public int CountIn(ReplicationList list)
    {
        if (_keys.Count == 0)
        {
            return 0;
        }

        if (!ReferenceEquals(_shown.List, list) || _shown.Version != Version)
        {
            _shown = (list, Version, KeysOf(list).Count(_keys.Contains));
        }

        return _shown.Count;
    }

    /// <summary>The selected replications that there are. Those that are gone leave the selection.</summary>
    public IReadOnlyList<ReplicationEntry> Entries(DmsSnapshot snapshot)
    {
        if (_keys.Count == 0)
        {
            return [];
        }

        var entries = snapshot.Entries.Where(entry => _keys.Contains(entry.Key)).ToList();
        if (entries.Count < _keys.Count)
        {
            Set(entries.Select(static entry => entry.Key));
        }

        return entries;
    }

    private static IEnumerable<ReplicationKey> KeysOf(ReplicationList list) =>
        list.Rows.Where(static row => row.Entry is not null).Select(static row => row.Entry!.Key);

    private void Raise()
    {
        Version++;
        Changed?.Invoke();
    }
}
