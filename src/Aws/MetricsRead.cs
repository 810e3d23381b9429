using System.Collections.Immutable;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Aws;

/// <summary>What one call of GetMetricData asks for; all of its queries share the times.</summary>
/// <param name="From">The beginning of the first datapoint; later ones begin whole periods after it.</param>
/// <param name="To">Before this instant.</param>
/// <param name="Period">The width of a datapoint: whole minutes.</param>
/// <param name="Queries">At most <see cref="MetricsService.MostQueries"/>.</param>
public sealed record MetricsRead(DateTimeOffset From, DateTimeOffset To, TimeSpan Period, ImmutableArray<MetricQuery> Queries);
