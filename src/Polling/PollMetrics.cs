using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using DmsDashboard.Model;
using DmsDashboard.Model.Statuses;
using DmsDashboard.Store;

namespace DmsDashboard.Polling;

/// <summary>Measures the polls and those who look.</summary>
public sealed class PollMetrics
{
    public const string MeterName = "DmsDashboard.Polling";

    private readonly ConcurrentDictionary<string, PollStatus> _last = new();
    private readonly Histogram<double> _duration;
    private readonly TimeProvider _time;

    public PollMetrics(IMeterFactory meters, DmsStore store, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(MeterName);
        _duration = meter.CreateHistogram("dms_dashboard.poll.duration", "s", "Time from the first request of a poll to its snapshot.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });
        meter.CreateObservableGauge("dms_dashboard.watchers", () => store.WatcherCount, "{watcher}", "Circuits and hub clients that watch the list.");
    }

    /// <summary>How the polls of a target go; null before the first one has ended.</summary>
    public PollStatus? Of(string targetName) => _last.GetValueOrDefault(targetName);

    internal void Record(DmsTarget target, TimeSpan duration, FaultKind? fault)
    {
        _duration.Record(
            duration.TotalSeconds,
            new KeyValuePair<string, object?>("target", target.Name),
            new KeyValuePair<string, object?>("outcome", fault?.ToString() ?? "ok"));
        // One poller a target: nobody else writes between the two.
        var (before, now) = (Of(target.Name), _time.GetUtcNow());
        _last[target.Name] = new PollStatus
        {
            EndedAt = now,
            Duration = duration,
            SucceededAt = fault is null ? now : before?.SucceededAt,
            Failures = fault is null ? 0 : (before?.Failures ?? 0) + 1,
            // The next one is planned in a moment.
            Pace = before?.Pace,
            Interval = before?.Interval ?? default,
        };
    }

    /// <summary>Notes when the next poll comes, and why then.</summary>
    internal void Plan(DmsTarget target, PollPace pace, TimeSpan interval, DateTimeOffset nextAt)
    {
        if (Of(target.Name) is { } last)
        {
            _last[target.Name] = last with { Pace = pace, Interval = interval, NextAt = nextAt };
        }
    }
}
