using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store.History;

/// <summary>Samples of the tables of one replication.</summary>
/// <param name="Key">Which.</param>
/// <param name="Samples">Of tables that moved.</param>
internal sealed record TableBatch(ReplicationKey Key, ImmutableArray<TableSample> Samples);
