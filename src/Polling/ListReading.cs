using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>What one poll brought.</summary>
/// <param name="Replications">Serverless.</param>
/// <param name="Tasks">Classic, without settings.</param>
/// <param name="Denied">A kind that these credentials may not see.</param>
/// <param name="Fault">Why there is no list; null when there is one.</param>
internal sealed record ListReading(ImmutableArray<Replication> Replications, ImmutableArray<ReplicationTask> Tasks, ImmutableArray<DmsFault> Denied, DmsFault? Fault);
