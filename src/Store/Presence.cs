using System.Collections.Concurrent;

namespace DmsDashboard.Store;

/// <summary>Who is connected to the process: the circuits of open pages, and other programs on the hub.</summary>
public sealed class Presence
{
    private readonly ConcurrentDictionary<string, bool> _circuits = new();
    private int _hubConnections;

    /// <summary>Circuits that the process holds, whether they are connected or lost their connection a short while ago.</summary>
    public int Circuits => _circuits.Count;

    public int ConnectedCircuits => _circuits.Count(static circuit => circuit.Value);

    public int HubConnections => Volatile.Read(ref _hubConnections);

    /// <summary>A circuit has opened, or has its connection again, or lost it.</summary>
    public void NoteCircuit(string id, bool isConnected) => _circuits[id] = isConnected;

    /// <summary>A circuit is gone for good.</summary>
    public void ForgetCircuit(string id) => _circuits.TryRemove(id, out _);

    public void AddHubConnection() => Interlocked.Increment(ref _hubConnections);

    public void RemoveHubConnection() => Interlocked.Decrement(ref _hubConnections);
}
