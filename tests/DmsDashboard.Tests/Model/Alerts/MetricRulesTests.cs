using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Alerts;

/// <summary>The rules that look at metrics, which are known only while somebody reads them.</summary>
public sealed class MetricRulesTests
{
    private static readonly ReplicationEntry Well = AlertCourse.Entry("orders");

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, AlertSeverity.Warning)]
    [InlineData(39, AlertSeverity.Warning)]
    [InlineData(40, AlertSeverity.Critical)]
    public void Latency_ByItsHeight_IsToldWithItsSeverity(int minutes, AlertSeverity? severity)
    {
        var course = new AlertCourse();
        course.Evidence["orders"] = new AlertEvidence(TimeSpan.FromMinutes(minutes), null);

        course.PollFor(10, Well);

        Assert.Equal(severity, course.Told.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Latency_ThatGetsFarWorse_IsToldAgain()
    {
        var course = new AlertCourse();
        course.Evidence["orders"] = new AlertEvidence(TimeSpan.FromMinutes(12), null);
        course.PollFor(10, Well);
        course.Evidence["orders"] = new AlertEvidence(TimeSpan.FromHours(2), null);

        course.PollFor(10, Well);

        Assert.Equal([AlertChange.Opened, AlertChange.Worsened], course.Told.Select(static message => message.Lines[0].Change));
    }

    [Fact]
    public void Latency_WhoseMetricsNobodyReadsAnyMore_StaysAsItWas()
    {
        var course = new AlertCourse();
        course.Evidence["orders"] = new AlertEvidence(TimeSpan.FromMinutes(12), null);
        course.PollFor(10, Well);
        course.Evidence.Clear();

        // Its health remembers what the page showed.
        course.PollFor(20, AlertCourse.Entry("orders", health: Health.AtRisk));

        Assert.Equal([AlertChange.Opened], course.Told.Select(static message => message.Lines[0].Change));
        Assert.Equal([AlertRule.Latency], course.Book.Alerts.Keys.Select(static key => key.Rule));
    }

    [Fact]
    public void Latency_ReadAgainAndLow_IsOver()
    {
        var course = new AlertCourse();
        course.Evidence["orders"] = new AlertEvidence(TimeSpan.FromMinutes(12), null);
        course.PollFor(10, Well);
        course.Evidence.Clear();
        course.PollFor(60, Well);
        course.Evidence["orders"] = new AlertEvidence(TimeSpan.FromSeconds(3), null);
        course.Poll(60, Well);
        // One good reading began it; that the page is closed before five minutes are over does not keep it open.
        course.Evidence.Clear();

        course.PollFor(10, Well);

        Assert.Equal([AlertChange.Opened, AlertChange.Resolved], course.Told.Select(static message => message.Lines[0].Change));
    }

    [Theory]
    [InlineData("stopped", Health.Stopped)]
    [InlineData("running", Health.Loading)]
    public void Latency_OfWhatAppliesNoChangesAnyMore_IsOver(string status, Health health)
    {
        var course = new AlertCourse();
        course.Evidence["orders"] = new AlertEvidence(TimeSpan.FromMinutes(12), null);
        course.PollFor(10, Well);
        course.Evidence.Clear();

        course.PollFor(10, AlertCourse.Entry("orders", status, health).With(static replication => replication with { StopReason = "Stop Reason NORMAL" }));

        Assert.Contains(AlertChange.Resolved, course.Events.Where(static happened => happened.Alert.Key.Rule is AlertRule.Latency).Select(static happened => happened.Change));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void Metrics_ThatNobodyReadsAnyMore_AreMissingUntilTheyAreSeen(bool hasDatapoints, int messages)
    {
        var course = new AlertCourse();
        course.Evidence["orders"] = new AlertEvidence(null, Given.Noon);
        course.PollFor(14, Well);
        course.Evidence["orders"] = AlertEvidence.None with { HasDatapoints = hasDatapoints };

        course.PollFor(30, Well);

        Assert.Equal(messages, course.Told.Count);
    }

    [Fact]
    public void Metrics_ThatDoNotCome_AreTold()
    {
        var course = new AlertCourse();
        course.Evidence["orders"] = new AlertEvidence(null, Given.Noon);

        course.PollFor(4, Well);
        Assert.Empty(course.Told);

        Assert.Equal(["orders sends no metrics"], course.PollFor(10, Well).Titles);
    }
}
