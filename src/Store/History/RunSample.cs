using DmsDashboard.Model;
using DmsDashboard.Model.Progress;

namespace DmsDashboard.Store.History;

/// <summary>A sample of a full load, to be written down.</summary>
/// <param name="Key">Of which replication.</param>
/// <param name="Run">See <see cref="LoadPhase.RunOf"/>.</param>
/// <param name="Sample">What a poll told.</param>
/// <param name="Rows">What a reading of the tables told since the sample before; null when there was none.</param>
internal sealed record RunSample(ReplicationKey Key, DateTimeOffset? Run, ProgressSample Sample, RowSample? Rows);
