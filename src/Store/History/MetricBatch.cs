using System.Collections.Immutable;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Store.History;

/// <summary>Datapoints of one subject.</summary>
/// <param name="Key">Which: a replication, or a replication instance by its ARN.</param>
/// <param name="Period">The width of each.</param>
/// <param name="Series">By metric; datapoints whose period is over.</param>
internal sealed record MetricBatch(ReplicationKey Key, TimeSpan Period, ImmutableArray<MetricSeries> Series);
