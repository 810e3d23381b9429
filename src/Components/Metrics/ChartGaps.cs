using System.Collections.Immutable;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>Finds where a chart has nothing at all, so that it is said there instead of left white. Pure.</summary>
internal static class ChartGaps
{
    // Datapoints come one to two minutes late: what is missing for no longer may still come.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    /// <summary>All of them, in the order of time; none where there are no datapoints: that is said in words.</summary>
    public static ImmutableArray<ChartGap> Of(ChartKind kind, MetricsSnapshot metrics, MetricRange range)
    {
        var times = kind.Lines.SelectMany(line => metrics.Points(line.MetricName)).Select(static point => point.At).Distinct().Order().ToArray();
        if (times.Length == 0)
        {
            return [];
        }

        var gaps = ImmutableArray.CreateBuilder<ChartGap>();
        var covered = metrics.From;
        foreach (var time in times)
        {
            // Where it ends half a period later, a datapoint was shifted and none is missing.
            if (time - covered > range.Period / 2)
            {
                gaps.Add(new ChartGap(covered, time));
            }

            covered = time + range.Period;
        }

        if (metrics.To - covered > Late)
        {
            gaps.Add(new ChartGap(covered, metrics.To));
        }

        return gaps.ToImmutable();
    }
}
