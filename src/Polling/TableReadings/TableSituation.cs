using DmsDashboard.Model;

namespace DmsDashboard.Polling.TableReadings;

/// <summary>What decides when the tables are read next.</summary>
/// <param name="Status">The replication's; null when it is not known.</param>
/// <param name="Fault">Of the last reading; null when it went well.</param>
/// <param name="Failures">How many readings in a row failed.</param>
/// <param name="Took">How long the last reading took.</param>
internal sealed record TableSituation(ReplicationStatus? Status, FaultKind? Fault, int Failures, TimeSpan Took);
