namespace DmsDashboard.Bench.Watchers;

/// <summary>Which logs are watched.</summary>
/// <param name="Hub">Identifiers, one for each stream of the hub.</param>
/// <param name="Circuits">Identifiers, one for each circuit that shows the log's page.</param>
internal sealed record WatcherPlan(string[] Hub, string[] Circuits);
