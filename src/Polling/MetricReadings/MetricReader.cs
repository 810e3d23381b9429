using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Store;
using DmsDashboard.Store.History;

namespace DmsDashboard.Polling.MetricReadings;

/// <summary>Reads all metrics of one target that are watched, as few calls as it takes, again when they fall due.</summary>
internal sealed class MetricReader(AwsTarget target, MetricsStore store, MetricsOptions options, TimeProvider time)
{
    // A page's first charts, and those of a few others at once.
    private const int Burst = 5;

    private const int MostRestored = 20_000;

    private readonly RequestBudget _budget = target.Budgets.Of("metrics", options.RequestsPerSecond, Burst);
    private readonly MetricListing _listing = new(target.Metrics, time);
    private int _failures;

    /// <summary>What was kept of earlier readings.</summary>
    public required HistoryStore Written { get; init; }

    /// <summary>Where new datapoints go to be kept.</summary>
    public required MetricHistories Histories { get; init; }

    /// <summary>Where it is noted which replications publish none.</summary>
    public required MetricSilences Silences { get; init; }

    /// <summary>Where it is noted which are late.</summary>
    public required HealthFindings Findings { get; init; }

    /// <summary>From when on they are.</summary>
    public required HealthLimits Limits { get; init; }

    private string TargetName => target.Target.Name;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Runs until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await WaitAsync(cancellationToken);
            var due = store.FeedsOf(TargetName).Where(feed => DueOf(feed) <= Now).ToImmutableArray();
            if (!due.IsEmpty)
            {
                await Task.WhenAll(RestoreAsync(due, cancellationToken), ReadAsync(due, cancellationToken));
            }
        }
    }

    private static DateTimeOffset DueOf(MetricsFeed feed) => feed.Current.NextAt ?? DateTimeOffset.MinValue;

    /// <summary>Waits until something falls due or comes to be watched; then a moment more, for what comes with it.</summary>
    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var feeds = store.FeedsOf(TargetName);
        using var timer = feeds.IsEmpty ? new CancellationTokenSource() : new CancellationTokenSource(WaitFor(feeds.Min(DueOf)), time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            await store.OpenedAsync(TargetName, ending.Token);
            await Task.Delay(options.Gather, time, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Something falls due.
        }
    }

    private TimeSpan WaitFor(DateTimeOffset due) => due > Now ? due - Now : TimeSpan.Zero;

    private async Task ReadAsync(ImmutableArray<MetricsFeed> due, CancellationToken cancellationToken)
    {
        var feeds = due.ToDictionary(static feed => feed.Key);
        foreach (var plan in MetricPlan.Of(feeds.Keys, Now))
        {
            try
            {
                var series = await target.Metrics.ReadAsync(plan.Read, _budget, cancellationToken);
                _failures = 0;
                foreach (var (key, found) in plan.Split(series))
                {
                    await TakeAsync(feeds[key], found, plan.Read, cancellationToken);
                }
            }
            catch (DmsServiceException exception)
            {
                _failures++;
                Fail(plan.Keys.Select(key => feeds[key]), exception.Fault);
            }
        }
    }

    private async Task TakeAsync(MetricsFeed feed, ImmutableArray<MetricSeries> series, MetricsRead read, CancellationToken cancellationToken)
    {
        if (series.All(static one => one.Fault is not null))
        {
            Fail([feed], series[0].Fault!);
            return;
        }

        var (key, now) = (feed.Key, Now);
        var snapshot = new MetricsSnapshot { Series = [.. series.Select(one => Kept(one, feed.Current))], From = read.From, To = read.To, CapturedAt = now, NextAt = MetricSchedule.Next(options, key.Range, now) };
        if (key.Subject.Kind is not MetricSubjectKind.Instance)
        {
            snapshot = snapshot with { IsListed = (snapshot.LastPointAt ?? feed.Current.LastPointAt) is not null ? true : await _listing.IsListedAsync(key.Subject, _budget, cancellationToken) };
            Note(new ReplicationKey(TargetName, key.Subject.Arn), snapshot, read.Period);
        }

        Histories.Add(key, snapshot);
        feed.Update(_ => snapshot);
    }

    // What was refused alone keeps what is known of it, as all of them do when a call fails.
    private static MetricSeries Kept(MetricSeries read, MetricsSnapshot before) => read.Fault is null ? read : read with { Points = before.Points(read.MetricName) };

    // The widest datapoints are the worst of an hour: whether it is late now they cannot tell.
    private void Note(ReplicationKey key, MetricsSnapshot snapshot, TimeSpan period)
    {
        if (period <= MetricSilence.WidestPeriod && MetricSilence.Of(snapshot, period) is { } silence)
        {
            Silences.Set(key, silence);
        }

        if (period <= Limits.LatencyFor)
        {
            var known = Findings.Latency(key);
            Findings.Set(key, new CdcLatency(Now, Level(MetricNames.CdcLatencySource, known?.Source), Level(MetricNames.CdcLatencyTarget, known?.Target)));
        }

        LatencyLevel? Level(string name, LatencyLevel? before) => snapshot.IsRefused(name) ? before : LatencyLevel.Of(snapshot.Points(name).Select(static point => (point.At, point.Value)), Limits, before?.OverSince);
    }

    /// <summary>Ends a reading of these with a fault; what is known of them stays.</summary>
    private void Fail(IEnumerable<MetricsFeed> feeds, DmsFault fault)
    {
        var next = MetricSchedule.NextAfter(options, fault, _failures, Now);
        foreach (var feed in feeds)
        {
            feed.Update(known => known with { Fault = fault, NextAt = next });
        }
    }

    // Beside the reading, which may have to wait for AWS: what was seen of it before can be shown at once.
    private async Task RestoreAsync(ImmutableArray<MetricsFeed> due, CancellationToken cancellationToken)
    {
        foreach (var feed in due.Where(static feed => feed.Current is { CapturedAt: null, Series.IsEmpty: true }))
        {
            var range = feed.Key.Range;
            var (from, to) = range.At(Now);
            var series = await Written.ReadMetricsAsync(new ReplicationKey(TargetName, feed.Key.Subject.Arn), (range.Period, from, MostRestored), cancellationToken);
            if (!series.IsEmpty)
            {
                feed.Update(known => known.CapturedAt is null ? known with { Series = series, From = from, To = to, IsFromHistory = true } : known);
            }
        }
    }
}
