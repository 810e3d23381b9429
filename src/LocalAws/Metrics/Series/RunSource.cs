using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>The metrics of one replication or task. There is a datapoint for each minute in which its engine ran, and none else.</summary>
internal sealed class RunSource : IMetricSource
{
    // The source's log is read so many times as fast as it was written, until it is caught up with.
    private const double CatchesUp = 25;

    private const int Kept = 60;

    private readonly RunTraits _traits;
    private readonly ForcedMetrics _forced;
    private readonly ImmutableArray<SpanSeries> _spans;
    private readonly Dictionary<string, RunMetric> _metrics;
    private readonly (long Minute, RunMinute? Value)[] _kept = new (long, RunMinute?)[Kept];

    private RunSource(SimulatedRun run, DateTimeOffset from)
    {
        (_traits, _forced, _spans) = (RunTraits.Of(run.Spec), run.ForcedMetrics, SpanSeries.Of(run, from));
        _metrics = RunMetrics.Of(run).ToDictionary(static metric => metric.Name);
    }

    /// <summary>A run's metrics from a time on. The account's lock must be held.</summary>
    public static RunSource Of(SimulatedRun run, DateTimeOffset from) => new(run, from);

    public string? UnitOf(string metric) => _metrics.GetValueOrDefault(metric)?.Unit;

    public bool IsForbidden(string metric) => _forced.Forbidden == metric;

    public double? Value(string metric, long minute) => _metrics.TryGetValue(metric, out var known) && At(minute) is { } at ? known.Value(at) : null;

    /// <summary>What happened in a minute; null where nothing is published of it. All metrics of a run ask for the same minutes, one after another.</summary>
    public RunMinute? At(long minute)
    {
        ref var kept = ref _kept[(int)(minute % Kept)];
        if (kept.Minute != minute)
        {
            kept = (minute, WorkOut(minute));
        }

        return kept.Value;
    }

    private RunMinute? WorkOut(long minute)
    {
        var (from, to) = (Minutes.Start(minute), Minutes.Start(minute + 1));
        var forced = _forced.At(to.AddTicks(-1));
        var last = LastBefore(to);
        if (forced is { NoDatapoints: true } || last < 0 || _spans[last].Until <= from)
        {
            return null;
        }

        var summed = new RunMinute(_traits, minute) { Forced = forced };
        for (var number = last; number >= 0 && _spans[number].Until > from; number--)
        {
            summed = Add(summed, number, from, to);
        }

        return summed;
    }

    // In a simulation that runs fast, several runs of a full load may lie in one minute; what stands at its end is the last one's.
    private RunMinute Add(RunMinute summed, int number, DateTimeOffset from, DateTimeOffset to)
    {
        var span = _spans[number];
        var (since, until) = (span.Since > from ? span.Since : from, span.Until < to ? span.Until : to);
        var (before, after) = (span.At(since), span.At(until));
        var added = summed with
        {
            Rows = summed.Rows + (after.Rows - before.Rows),
            Captured = summed.Captured + Math.Max(0, after.Captured - before.Captured),
            Applied = summed.Applied + Math.Max(0, after.Applied - before.Applied),
            IsLoading = summed.IsLoading || before.IsLoading,
        };

        return summed.Work != TimeSpan.Zero ? added : added with { Waiting = after.Waiting, Activity = after.Activity, Work = after.Work, Behind = Behind(number, until) };
    }

    private double Behind(int number, DateTimeOffset at)
    {
        var span = _spans[number];

        return Math.Max(0, span.Gap.TotalSeconds - (CatchesUp * (at - span.Since).TotalSeconds));
    }

    // The last run that began before an instant, or -1.
    private int LastBefore(DateTimeOffset at)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].Since < at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
