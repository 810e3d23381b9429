using System.Diagnostics.Metrics;
using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Polling;

/// <summary>Measures the polls and those who look.</summary>
public sealed class PollMetrics
{
    public const string MeterName = "DmsDashboard.Polling";

    private readonly Histogram<double> _duration;

    public PollMetrics(IMeterFactory meters, DmsStore store)
    {
        var meter = meters.Create(MeterName);
        _duration = meter.CreateHistogram<double>("dms_dashboard.poll.duration", "s", "Time from the first request of a poll to its snapshot.");
        meter.CreateObservableGauge("dms_dashboard.watchers", () => store.WatcherCount, "{watcher}", "Circuits and hub clients that watch the list.");
    }

    internal void Record(DmsTarget target, TimeSpan duration, FaultKind? fault) => _duration.Record(
        duration.TotalSeconds,
        new KeyValuePair<string, object?>("target", target.Name),
        new KeyValuePair<string, object?>("outcome", fault?.ToString() ?? "ok"));
}
