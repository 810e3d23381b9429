using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Model.Progress;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Telemetry;

public sealed class ReplicationGaugesTests
{
    private const string Orders = "identifier=\"orders\",kind=\"serverless\",target=\"demo\"";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Replication_WithFigures_TellsEachUnderItsName()
    {
        await using var scraper = await Scraper.StartAsync();
        scraper.Know(Given.Entry("orders", health: Health.Loading).With(static replication => replication with
        {
            ReplicationStats = new ReplicationStats { FullLoadProgressPercent = 42, TablesLoaded = 3, TablesErrored = 0 },
            ProvisionData = new ProvisionData { ProvisionedCapacityUnits = 16 },
        }) with
        {
            Progress = new LoadProgress { Basis = "", Finish = new FinishRange(Given.Noon.AddMinutes(10), Given.Noon.AddMinutes(30)) },
        });

        var lines = scraper.Read();

        Assert.Contains("dms_replication_status{identifier=\"orders\",kind=\"serverless\",status=\"running\",target=\"demo\"} 1", lines);
        Assert.Contains("dms_replication_health{health=\"Loading\"," + Orders + "} 1", lines);
        Assert.Contains($"dms_replication_full_load_progress_percent{{{Orders}}} 42", lines);
        Assert.Contains("dms_replication_full_load_eta_seconds{bound=\"low\"," + Orders + "} 600", lines);
        Assert.DoesNotContain(lines, static line => line.Contains("bound=\"likely\"", StringComparison.Ordinal));
        Assert.Contains("dms_replication_full_load_eta_seconds{bound=\"high\"," + Orders + "} 1800", lines);
        Assert.Contains("dms_replication_tables{identifier=\"orders\",kind=\"serverless\",state=\"errored\",target=\"demo\"} 0", lines);
        Assert.Contains($"dms_replication_provisioned_capacity_units{{{Orders}}} 16", lines);
        Assert.Contains("dms_replications{health=\"Loading\",kind=\"serverless\",target=\"demo\"} 1", lines);
        Assert.Contains("dms_target_up{target=\"demo\"} 1", lines);
        Assert.DoesNotContain(lines, static line => line.Contains("state=\"loading\"", StringComparison.Ordinal));
        Assert.DoesNotContain("arn:", scraper.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("831394476016", scraper.Text(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Unknown_HasNoSeriesAndIsNeverZero()
    {
        await using var scraper = await Scraper.StartAsync();
        scraper.Know(Given.Entry("orders") with { Progress = new LoadProgress { Basis = "too little progress" } });

        var lines = scraper.Read();

        Assert.DoesNotContain(lines, static line => line.Contains("_eta_", StringComparison.Ordinal) || line.Contains("progress", StringComparison.Ordinal)
            || line.Contains("_tables", StringComparison.Ordinal) || line.Contains("capacity", StringComparison.Ordinal) || line.Contains("latency", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("dms_replication_health", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Estimate_ThatTimeHasOvertaken_IsNotTold()
    {
        await using var scraper = await Scraper.StartAsync();
        scraper.Know(Given.Entry("orders") with { Progress = new LoadProgress { Basis = "", Finish = new FinishRange(Given.Noon.AddMinutes(1), Given.Noon.AddMinutes(5)) } });

        scraper.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(["high"], scraper.Read().Where(static line => line.Contains("_eta_", StringComparison.Ordinal)).Select(static line => line.Split('"')[1]));

        scraper.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.DoesNotContain(scraper.Read(), static line => line.Contains("_eta_", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Replication_ThatIsGone_LeavesNoSeries()
    {
        await using var scraper = await Scraper.StartAsync();
        scraper.Know(Given.Entry("orders"), Given.Entry("customers"));
        Assert.Contains("orders", scraper.Text(), StringComparison.Ordinal);

        scraper.Know(Given.Entry("customers"));

        Assert.DoesNotContain("orders", scraper.Text(), StringComparison.Ordinal);
        Assert.Contains("customers", scraper.Text(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Replications_BeyondTheMost_AreCountedAsLeftOut()
    {
        await using var scraper = await Scraper.StartAsync(mostReplications: 2);
        scraper.Know([.. Enumerable.Range(0, 5).Select(static number => Given.Entry($"r{number}"))]);

        var lines = scraper.Read();

        Assert.Equal(2, lines.Count(static line => line.StartsWith("dms_replication_status", StringComparison.Ordinal)));
        Assert.Contains("dms_dashboard_telemetry_replications_left_out 3", lines);
        Assert.Contains("dms_replications{health=\"Replicating\",kind=\"serverless\",target=\"demo\"} 5", lines);
    }

    [Fact(Timeout = 60_000)]
    public async Task SameNameTwice_IsToldOnceAndCounted()
    {
        await using var scraper = await Scraper.StartAsync();
        scraper.Know(Given.Entry("orders"), Given.Entry("orders"));
        _ = scraper.Read();

        var lines = scraper.Read();

        Assert.Single(lines, static line => line.StartsWith("dms_replication_status", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("dms_dashboard_telemetry_series_left_out_total ", StringComparison.Ordinal) && !line.EndsWith(" 0", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Target_ThatCannotBeRead_IsDownAndItsDataGrowOld()
    {
        await using var scraper = await Scraper.StartAsync();
        scraper.Know(
            Given.Target(Given.Demo) with { Fault = new DmsFault(FaultKind.AccessDenied, "DescribeReplications", null, "Denied.", Given.Noon) },
            new TargetSnapshot { Target = Given.Demo with { Name = "unread" } });
        scraper.Time.Advance(TimeSpan.FromSeconds(90));

        var lines = scraper.Read();

        Assert.Contains("dms_target_up{target=\"demo\"} 0", lines);
        Assert.Contains("dms_target_data_age_seconds{target=\"demo\"} 90", lines);
        Assert.DoesNotContain(lines, static line => line.Contains("unread", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Latency_IsToldWhileItIsReadAndNew()
    {
        await using var scraper = await Scraper.StartAsync();
        var entry = Given.Entry("orders");
        scraper.Know(entry);
        await using var watch = scraper.Metrics.WatchAsync(new MetricsKey("demo", MetricSubject.Of(entry)!, MetricRange.Hour), Cancelled).GetAsyncEnumerator(Cancelled);
        Assert.True(await watch.MoveNextAsync());
        scraper.Metrics.FeedsOf("demo").Single().Update(static _ => GivenMetrics.Reading(GivenMetrics.Series(MetricNames.CdcLatencySource, 3, 2)));

        Assert.Contains("dms_replication_cdc_latency_seconds{identifier=\"orders\",kind=\"serverless\",side=\"source\",target=\"demo\"} 2", scraper.Read());
        Assert.DoesNotContain("side=\"target\"", scraper.Text(), StringComparison.Ordinal);

        scraper.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.DoesNotContain("cdc_latency", string.Concat(scraper.Read()), StringComparison.Ordinal);
    }
}
