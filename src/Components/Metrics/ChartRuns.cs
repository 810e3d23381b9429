using System.Collections.Immutable;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Components.Metrics;

/// <summary>Breaks a line where datapoints are missing: a gap is drawn as a gap, never as zero and never bridged. Pure.</summary>
internal static class ChartRuns
{
    /// <summary>The stretches without a gap, in the order of time.</summary>
    public static ImmutableArray<ImmutableArray<ChartPoint>> Of(ImmutableArray<MetricPoint> points, TimeSpan period, double divisor, TimeSpan offset)
    {
        var runs = ImmutableArray.CreateBuilder<ImmutableArray<ChartPoint>>();
        var run = ImmutableArray.CreateBuilder<ChartPoint>();
        foreach (var point in points)
        {
            if (run.Count > 0 && point.At - run[^1].Source.At > period * 1.5)
            {
                runs.Add(run.ToImmutable());
                run.Clear();
            }

            run.Add(new ChartPoint(point.At.ToOffset(offset).DateTime, point.Value / divisor, point));
        }

        if (run.Count > 0)
        {
            runs.Add(run.ToImmutable());
        }

        return runs.ToImmutable();
    }
}
