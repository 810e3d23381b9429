using System.Collections.Immutable;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Api.V1.Metrics;

/// <summary>One metric.</summary>
/// <param name="MetricName">As DMS names it, e.g. CDCLatencyTarget; its unit is DMS's.</param>
/// <param name="Stat">Average or Maximum over the period.</param>
/// <param name="Points">In the order of time. Where nothing was published there is none: a gap is not zero.</param>
/// <param name="Fault">Why this one could not be read though the others were: its points are of an earlier reading then. Null where it was read.</param>
internal sealed record MetricItem(string MetricName, string Stat, ImmutableArray<MetricPoint> Points, FaultItem? Fault);
