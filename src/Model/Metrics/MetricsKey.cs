using System.Collections.Immutable;

namespace DmsDashboard.Model.Metrics;

/// <summary>Names what is watched: the metrics of a subject in a target, over a range.</summary>
/// <param name="TargetName"><see cref="DmsTarget.Name"/>.</param>
/// <param name="Subject">Whose.</param>
/// <param name="Range">How far back.</param>
public sealed record MetricsKey(string TargetName, MetricSubject Subject, MetricRange Range)
{
    /// <summary>What it takes to read it, in the order in which the series come.</summary>
    public ImmutableArray<MetricQuery> Queries =>
        [.. MetricNames.Of(Subject.Kind).Select(name => new MetricQuery(Subject, name, MetricNames.StatOf(name)))];
}
