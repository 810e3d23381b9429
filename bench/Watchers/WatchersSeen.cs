namespace DmsDashboard.Bench.Watchers;

/// <summary>What the watchers saw since they were asked before.</summary>
internal sealed record WatchersSeen(HubSeen[] Hub, CircuitSeen[] Circuits);
