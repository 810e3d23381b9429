using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling;

/// <summary>Through the wire: what somebody looks at reaches the health of the list.</summary>
public sealed class HealthFindingsTests
{
    private const string Late = "customers-sqlserver-to-aurora";

    [Fact(Timeout = 60_000)]
    public async Task Tables_ThatSomebodyLooksAt_TellOfTheirValidationAndStayTold()
    {
        await using var backend = await Backend.StartPollingAsync();
        Assert.DoesNotContain("alidation", backend.Entry(Late).Health.Sentence, StringComparison.Ordinal);
        await using (var watch = new TablesWatch(backend.Tables, backend.Entry(Late).Key))
        {
            await watch.UntilAsync(static tables => tables.CapturedAt is not null);
        }

        await backend.NextPollAsync();
        Assert.Equal(Health.AtRisk, backend.Entry(Late).Health.Health);
        Assert.Contains("between source and target. Validation found it", backend.Entry(Late).Health.Sentence, StringComparison.Ordinal);
        Assert.Contains("could not be compared", backend.Entry(Late).Health.Sentence, StringComparison.Ordinal);

        await backend.NextPollAsync();
        Assert.Contains("Validation found it", backend.Entry(Late).Health.Sentence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Restart_WhatWasFound_IsThereFromTheFirstPollOn()
    {
        const string silent = "newsletter-postgres-to-redshift";
        await using var backend = await Backend.StartPollingAsync(null, ("Metrics:Gather", "00:00:00"));
        await using (var tables = new TablesWatch(backend.Tables, backend.Entry(Late).Key))
        await using (var late = new MetricsWatch(backend.Metrics, new MetricsKey("demo", MetricSubject.Of(backend.Entry(Late))!, MetricRange.Hour)))
        await using (var none = new MetricsWatch(backend.Metrics, new MetricsKey("demo", MetricSubject.Of(backend.Entry(silent))!, MetricRange.Hour)))
        {
            await tables.UntilAsync(static read => read.CapturedAt is not null);
            await late.UntilAsync(static read => read.CapturedAt is not null);
            await none.UntilAsync(static read => read.CapturedAt is not null);
        }

        await backend.NextPollAsync();
        var (lateBefore, silentBefore) = (backend.Entry(Late).Health, backend.Entry(silent).Health);
        Assert.Contains("Validation found it", lateBefore.Sentence, StringComparison.Ordinal);
        Assert.Contains("CDCLatencyTarget", lateBefore.Sentence, StringComparison.Ordinal);
        Assert.Contains("no metrics came", silentBefore.Sentence, StringComparison.Ordinal);
        while ((await backend.History.ReadNotesAsync(Backend.Cancelled)).Length < 3)
        {
            // The keeper writes beside the polls.
            await backend.NextPollAsync();
        }

        await backend.RestartAsync();
        await backend.UntilAsync(static snapshot => snapshot.Entries.Any());

        Assert.Equal(lateBefore.Sentence, backend.Entry(Late).Health.Sentence);
        Assert.Equal(silentBefore.Sentence, backend.Entry(silent).Health.Sentence);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("00:10:00", true)]
    [InlineData("01:00:00", false)]
    public async Task Metrics_ThatSomebodyLooksAt_TellOfALatencyAboveTheLimit(string limit, bool isLate)
    {
        await using var backend = await Backend.StartPollingAsync(null, ("Metrics:Gather", "00:00:00"), ("Health:LatencyLimit", limit));
        await using var watch = new MetricsWatch(backend.Metrics, new MetricsKey("demo", MetricSubject.Of(backend.Entry(Late))!, MetricRange.Hour));
        await watch.UntilAsync(static metrics => metrics.CapturedAt is not null);

        await backend.NextPollAsync();

        Assert.Equal(isLate, backend.Entry(Late).Health.Sentence.Contains("CDCLatencyTarget is above the limit", StringComparison.Ordinal));
    }
}
