using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Progress;

namespace DmsDashboard.Store.History;

/// <summary>What is written down of one run of a full load, in the order of time.</summary>
/// <param name="Key">Of which replication.</param>
/// <param name="Samples">What polls told.</param>
/// <param name="Rows">What readings of the tables told.</param>
internal sealed record LoadHistory(ReplicationKey Key, ImmutableArray<ProgressSample> Samples, ImmutableArray<RowSample> Rows);
