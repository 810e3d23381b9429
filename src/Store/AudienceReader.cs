using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Store;

/// <summary>Counts those who look.</summary>
internal sealed class AudienceReader(Presence presence, DmsStore store, LogStore logs, TablesStore tables, MetricsStore metrics)
{
    public AudienceStatus Read() => new()
    {
        Circuits = presence.Circuits,
        ConnectedCircuits = presence.ConnectedCircuits,
        HubConnections = presence.HubConnections,
        ListWatchers = store.WatcherCount,
        WatchedLogs = logs.WatchedCount,
        WatchedTables = tables.WatchedCount,
        WatchedMetrics = metrics.WatchedCount,
    };
}
