using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Polling.MetricReadings;

/// <summary>From a watcher through the wire and back.</summary>
public sealed class MetricReaderTests
{
    private const string Operation = "GetMetricData";
    private const string Running = "orders-oracle-to-aurora";
    private const string Slow = "customers-sqlserver-to-aurora";
    private const string Silent = "newsletter-postgres-to-redshift";

    // Nobody else is waited for: what is watched is read at once, whatever the clock says.
    private static readonly (string, string) AtOnce = ("Metrics:Gather", "00:00:00");

    [Fact(Timeout = 60_000)]
    public async Task Watch_ManyWatchersOfManyThings_AreOneCall()
    {
        await using var backend = await Backend.StartPollingAsync();
        var task = backend.Store.Current.Entries.First(static entry => entry.Kind is ReplicationKind.Task && entry.Instance is not null);
        await using var one = Watch(backend, Running);
        await using var same = Watch(backend, Running);
        await using var other = Watch(backend, Slow);
        await using var ofTask = Watch(backend, task.Identifier);
        await using var ofInstance = new MetricsWatch(backend.Metrics, new MetricsKey("demo", MetricSubject.Of(task.Instance!), MetricRange.Hour));
        foreach (var watch in (MetricsWatch[])[one, same, other, ofTask, ofInstance])
        {
            await watch.BeginAsync();
        }

        var read = await one.UntilAsync(IsRead, backend.Time);
        var slow = await other.UntilAsync(IsRead);

        Assert.Same(read, await same.UntilAsync(IsRead));
        Assert.Equal(1, backend.Aws.Requests.Of(Operation));
        Assert.All(slow.Points(MetricNames.CdcLatencyTarget), static point => Assert.InRange(point.Value, 20 * 60, 30 * 60));
        Assert.NotEmpty((await ofInstance.UntilAsync(IsRead)).Points(MetricNames.FreeableMemory));
        Assert.NotNull((await ofTask.UntilAsync(IsRead)).CapturedAt);
        Assert.Equal(read.To - TimeSpan.FromMinutes(1), read.LastPointAt);
    }

    [Fact(Timeout = 60_000)]
    public async Task Watch_Nobody_AsksNothing()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        var due = backend.Time.GetUtcNow();
        await using (var watch = Watch(backend, Running))
        {
            due = (await watch.UntilAsync(IsRead)).NextAt!.Value;
        }

        // Past the moment in which they would have been read again.
        while (backend.Time.GetUtcNow() < due + TimeSpan.FromMinutes(2))
        {
            await backend.NextPollAsync();
        }

        Assert.Equal(0, backend.Metrics.WatchedCount);
        Assert.Equal(1, backend.Aws.Requests.Of(Operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Watch_SomebodyComesBackBeforeItIsDue_SeesWhatWasReadAndAsksNothing()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        await using (var watch = Watch(backend, Running))
        {
            await watch.UntilAsync(IsRead);
        }

        await using var again = Watch(backend, Running);

        Assert.True(IsRead(await again.BeginAsync()));
        await backend.NextPollAsync();
        Assert.Equal(1, backend.Aws.Requests.Of(Operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_AMinuteLater_HasTheNextMinute()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        await using var watch = Watch(backend, Running);
        var before = await watch.UntilAsync(IsRead);

        var wait = before.NextAt!.Value - backend.Time.GetUtcNow();
        backend.AdvanceAws(wait);
        await backend.Time.AdvanceAsync(wait, Backend.Cancelled);
        var after = await watch.UntilAsync(snapshot => snapshot.CapturedAt > before.CapturedAt);

        Assert.Equal(before.LastPointAt + TimeSpan.FromMinutes(1), after.LastPointAt);
        Assert.Equal(2, backend.Aws.Requests.Of(Operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_AwsFails_KeepsTheLinesWithTheFaultAndRecovers()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        await using var watch = Watch(backend, Running);
        var good = await watch.UntilAsync(IsRead);
        backend.Inject(InjectedKind.AccessDenied, Operation);

        await backend.Time.AdvanceAsync(good.NextAt!.Value - backend.Time.GetUtcNow(), Backend.Cancelled);
        var failed = await watch.UntilAsync(static snapshot => snapshot.Fault is not null);

        Assert.Equal((FaultKind.AccessDenied, Operation), (failed.Fault!.Kind, failed.Fault.Operation));
        Assert.Contains("cloudwatch:GetMetricData", failed.Fault.Sentence, StringComparison.Ordinal);
        Assert.Equal((good.Series, good.CapturedAt), (failed.Series, failed.CapturedAt));

        backend.Aws.Faults.Clear();
        await backend.Time.AdvanceAsync(failed.NextAt!.Value - backend.Time.GetUtcNow(), Backend.Cancelled);
        Assert.True((await watch.UntilAsync(static snapshot => snapshot.Fault is null)).CapturedAt > good.CapturedAt);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_OneMetricIsForbidden_LeavesTheOthersAndOtherReplicationsRead()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Aws.Account.ForceMetrics(Running, new MetricsOverride { Forbidden = MetricNames.CdcLatencySource });
        await using var watch = Watch(backend, Running);
        await using var other = Watch(backend, Slow);
        await watch.BeginAsync();
        await other.BeginAsync();

        var read = await watch.UntilAsync(IsRead, backend.Time);
        var slow = await other.UntilAsync(IsRead);

        Assert.Equal(1, backend.Aws.Requests.Of(Operation));
        Assert.Equal([MetricNames.CdcLatencySource], read.Refused.Select(static series => series.MetricName));
        Assert.Equal((FaultKind.AccessDenied, "Forbidden"), (read.Refused.Single().Fault!.Kind, read.Refused.Single().Fault!.Code));
        Assert.NotEmpty(read.Points(MetricNames.CdcLatencyTarget));
        Assert.Null(read.Fault);
        Assert.Empty(slow.Refused);
        Assert.NotEmpty(slow.Points(MetricNames.CdcLatencySource));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_OfWhatRunsWithoutDatapoints_PutsItAtRiskAtTheNextPoll()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        Assert.Equal(Health.Replicating, backend.Entry(Silent).Health.Health);
        await using var watch = Watch(backend, Silent);
        await watch.UntilAsync(IsRead);

        await backend.NextPollAsync();

        Assert.Equal(Health.AtRisk, backend.Entry(Silent).Health.Health);
        Assert.Contains("that were read, as of", backend.Entry(Silent).Health.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("no metrics", backend.Entry(Running).Health.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_OfWhatCloudWatchDoesNotList_IsNoFaultAndAskedOnce()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        var subject = MetricSubject.Of(backend.Entry(Running))! with { Dimensions = [new MetricDimension("ReplicationConfigId", "111122223333:ANOTHER")] };
        await using var watch = new MetricsWatch(backend.Metrics, new MetricsKey("demo", subject, MetricRange.Hour));
        var first = await watch.UntilAsync(IsRead);
        Assert.Equal((false, (DateTimeOffset?)null), (first.IsListed, first.LastPointAt));
        await backend.NextPollAsync();
        Assert.DoesNotContain("no metrics", backend.Entry(Running).Health.Sentence, StringComparison.Ordinal);

        await backend.Time.AdvanceAsync(first.NextAt!.Value - backend.Time.GetUtcNow(), Backend.Cancelled);
        await watch.UntilAsync(snapshot => snapshot.CapturedAt > first.CapturedAt);

        Assert.Equal(1, backend.Aws.Requests.Of("ListMetrics"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_WithoutDatapointsWhereListMetricsIsDenied_ClaimsNothing()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        backend.Inject(InjectedKind.AccessDenied, "ListMetrics");
        await using var watch = Watch(backend, Silent);
        var read = await watch.UntilAsync(IsRead);
        await backend.NextPollAsync();

        Assert.Null(read.IsListed);
        Assert.DoesNotContain("no metrics", backend.Entry(Silent).Health.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_OfWiderDatapoints_TakesNothingBackOfWhatNarrowOnesTold()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        await using var narrow = Watch(backend, Silent);
        await narrow.UntilAsync(IsRead);
        await backend.NextPollAsync();
        Assert.Equal(Health.AtRisk, backend.Entry(Silent).Health.Health);

        foreach (var range in MetricRange.All.Skip(1))
        {
            await using var wide = Watch(backend, Silent, range);
            await wide.UntilAsync(IsRead);
            await backend.NextPollAsync();
            Assert.Equal(Health.AtRisk, backend.Entry(Silent).Health.Health);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Reading_DatapointsComeAgain_IsWellAgain()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        await using var watch = Watch(backend, Silent);
        await watch.UntilAsync(IsRead);
        await backend.NextPollAsync();
        Assert.Equal(Health.AtRisk, backend.Entry(Silent).Health.Health);

        backend.Aws.Account.ForceMetrics(Silent, null);
        backend.AdvanceAws(TimeSpan.FromMinutes(5));
        await backend.Time.AdvanceAsync(TimeSpan.FromMinutes(5), Backend.Cancelled);
        await watch.UntilAsync(static snapshot => snapshot.LastPointAt is not null);
        await backend.NextPollAsync();

        Assert.Equal(Health.Replicating, backend.Entry(Silent).Health.Health);
    }

    [Fact(Timeout = 60_000)]
    public async Task Restart_CloudWatchIsSilentMeanwhile_ShowsWhatWasKept()
    {
        await using var backend = await Backend.StartPollingAsync(null, AtOnce);
        MetricsSnapshot good;
        await using (var watch = Watch(backend, Running))
        {
            good = await watch.UntilAsync(IsRead);
            await backend.NextPollAsync();
            await KeptAsync(backend, good);
        }

        await backend.RestartAsync();
        await backend.UntilAsync(static snapshot => snapshot.Entries.Any());
        backend.Inject(InjectedKind.AccessDenied, Operation);
        await using var again = Watch(backend, Running);
        var kept = await again.UntilAsync(static snapshot => snapshot is { IsFromHistory: true, Fault: not null });

        Assert.Null(kept.CapturedAt);
        Assert.Equal(good.Points(MetricNames.CdcLatencyTarget), kept.Points(MetricNames.CdcLatencyTarget));
    }

    private static bool IsRead(MetricsSnapshot snapshot) => snapshot is { CapturedAt: not null, Fault: null };

    private static MetricsWatch Watch(Backend backend, string identifier, MetricRange? range = null) =>
        new(backend.Metrics, new MetricsKey("demo", MetricSubject.Of(backend.Entry(identifier))!, range ?? MetricRange.Hour));

    // The history is written beside the polls.
    private static async Task KeptAsync(Backend backend, MetricsSnapshot reading)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var key = new ReplicationKey("demo", backend.Entry(Running).Arn);
        while ((await backend.History.ReadMetricsAsync(key, (MetricRange.Hour.Period, reading.From, 10_000), Backend.Cancelled)).IsEmpty)
        {
            await timer.WaitForNextTickAsync(Backend.Cancelled);
        }
    }
}
