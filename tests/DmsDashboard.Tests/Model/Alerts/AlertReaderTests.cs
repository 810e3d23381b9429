using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Alerts;

/// <summary>Each rule: what opens it, what does not, how long it takes, and when it is over.</summary>
public sealed class AlertReaderTests
{
    private static readonly ReplicationEntry Well = AlertCourse.Entry("orders");
    private static readonly ReplicationEntry Failed = AlertCourse.Entry("orders", "failed", Health.Failed);
    private static readonly ReplicationEntry AtRisk = AlertCourse.Entry("orders", "running", Health.AtRisk);
    private static readonly ReplicationEntry Starting = AlertCourse.Entry("orders", "initializing", Health.Starting);

    [Fact]
    public void Failed_ForLongEnough_IsToldOnce()
    {
        var course = new AlertCourse().Poll(0, Well).Poll(10, Failed).Poll(10, Failed);
        Assert.Empty(course.Told);

        course.Poll(10, Failed).PollFor(60, Failed);

        var message = Assert.Single(course.Told);
        Assert.Equal("orders failed", message.Title);
        Assert.Equal(AlertSeverity.Critical, message.Severity);
        Assert.Equal(Given.Noon.AddSeconds(10), Assert.Single(message.Lines).Since);
    }

    [Fact]
    public void Failed_ForAMomentOnly_IsNotTold()
    {
        var course = new AlertCourse().Poll(0, Well);

        for (var i = 0; i < 50; i++)
        {
            course.Poll(15, Failed).Poll(15, Well);
        }

        Assert.Empty(course.Told);
        Assert.Empty(course.Events);
    }

    [Fact]
    public void Failed_FlapsAfterItOpened_IsToldOnceAndOverOnce()
    {
        var course = new AlertCourse().Poll(0, Well).Poll(1, Failed).Poll(30, Failed);

        for (var i = 0; i < 30; i++)
        {
            course.Poll(60, Well).Poll(60, Failed);
        }

        course.PollFor(10, Well);

        Assert.Equal(["orders failed", "Resolved: orders (failure)"], course.Titles);
    }

    [Fact]
    public void Failed_StartedAgain_IsNotOverBeforeItRuns()
    {
        var course = new AlertCourse().Poll(0, Well).Poll(1, Failed).Poll(30, Failed).PollFor(20, Starting);
        Assert.Single(course.Told);

        course.PollFor(20, Starting).PollFor(6, Well);
        Assert.Equal(["orders failed", "Resolved: orders (failure)"], course.Titles);
    }

    // A change that does not end is at risk, and settles nothing.
    [Theory]
    [InlineData("modifying")]
    [InlineData("initializing")]
    public void Failed_ThenAChangeThatHangs_IsNotOver(string status)
    {
        var course = new AlertCourse().Poll(0, Well).PollFor(5, Failed).PollFor(20, AlertCourse.Entry("orders", status, Health.AtRisk));

        Assert.Contains("orders failed", course.Titles);
        Assert.DoesNotContain("Resolved: orders (failure)", course.Titles);
    }

    [Fact]
    public void AtRisk_ThenFailed_IsWorseAndTheLesserOneEndsWithoutAWord()
    {
        var course = new AlertCourse().Poll(0, Well).PollFor(5, AtRisk).PollFor(5, Failed).PollFor(10, Well);

        Assert.Equal(["orders is at risk", "orders failed", "Resolved: orders (failure)"], course.Titles);
        Assert.Equal(AlertChange.Worsened, course.Told[1].Lines[0].Change);
    }

    [Fact]
    public void Poll_ThatFailed_ProvesNothing()
    {
        var course = new AlertCourse().Poll(0, Well).Poll(1, Failed).Fail(600, Failed);
        Assert.Empty(course.Told);

        course.Poll(10, Failed);

        Assert.Single(course.Told);
    }

    [Fact]
    public void FirstSight_OfAnUnknownTarget_IsListedAndNotTold()
    {
        var course = new AlertCourse(isKnown: false).Poll(0, Failed).PollFor(30, Failed);

        Assert.Empty(course.Told);
        Assert.True(Assert.Single(course.Book.Alerts).Value.IsQuiet);

        course.PollFor(10, Well);
        Assert.Empty(course.Told);
        Assert.Empty(course.Book.Alerts);
    }

    [Fact]
    public void Restart_WhatWasToldBefore_IsNotToldAgain()
    {
        var course = new AlertCourse().Poll(0, Well).PollFor(2, Failed).Restart().PollFor(60, Failed);

        Assert.Single(course.Told);

        course.Restart().PollFor(10, Well);
        Assert.Equal("Resolved: orders (failure)", course.Titles.Last());
    }

    [Fact]
    public void Restart_WhatFailedMeanwhile_IsTold() =>
        Assert.Equal(["orders failed"], new AlertCourse().Poll(0, Well).Restart().PollFor(3, Failed).Titles);

    [Fact]
    public void Replication_NoLongerListed_IsOver()
    {
        var course = new AlertCourse().Poll(0, Well).PollFor(2, Failed).PollFor(10);

        Assert.Equal("DMS no longer lists it.", course.Told[^1].Lines[0].Sentence);
        Assert.Empty(course.Book.Alerts);
    }

    [Fact]
    public void Target_NoLongerWatched_IsForgotten()
    {
        var course = new AlertCourse().Poll(0, Well).PollFor(2, Failed);

        course.Look(Given.Snapshot(Given.Target(Given.Demo)));

        Assert.Empty(course.Book.Alerts);
        Assert.Single(course.Told);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("EXPRESS_LICENSE_LIMITS_REACHED", true)]
    [InlineData("SOMETHING_NEW", true)]
    [InlineData("NORMAL", false)]
    [InlineData("FULL_LOAD_ONLY_FINISHED", false)]
    [InlineData("STOPPED_AT_COMMIT_TIME", false)]
    [InlineData("RECYCLE_TASK", false)]
    public void Stopped_WhileItRan_IsUnexpectedByItsReason(string? reason, bool isTold)
    {
        var course = new AlertCourse().Poll(0, Well).PollFor(5, Stopped(reason));

        Assert.Equal(isTold ? ["orders stopped unexpectedly"] : [], course.Titles);
    }

    [Fact]
    public void Stopped_LongBefore_IsNoNews() => Assert.Empty(new AlertCourse().PollFor(30, Stopped(null)).Told);

    [Fact]
    public void Stopped_BySomebody_IsNotUnexpected()
    {
        var course = new AlertCourse().Poll(0, Well).Poll(10, AlertCourse.Entry("orders", "stopping", Health.Changing));

        Assert.Empty(course.PollFor(10, Stopped(null)).Told);
    }

    [Fact]
    public void Stopped_WhileTheDashboardWasDown_IsTold() =>
        Assert.Equal(["orders stopped unexpectedly"], new AlertCourse().Poll(0, Well).Restart(Well.Key).PollFor(5, Stopped(null)).Titles);

    [Fact]
    public void Load_ThatStandsStill_IsToldAfterItsTime()
    {
        var course = new AlertCourse().PollFor(30, Loading(40));
        Assert.Empty(course.Told);

        course.PollFor(2, Loading(40));
        Assert.Equal(["orders makes no progress"], course.Titles);

        course.PollFor(10, Loading(41));
        Assert.Equal("Resolved: orders (no progress)", course.Titles.Last());
    }

    [Fact]
    public void Load_ThatMovesSlowly_IsNotTold()
    {
        var course = new AlertCourse();
        for (var percent = 0; percent < 20; percent++)
        {
            course.PollFor(25, Loading(percent));
        }

        Assert.Empty(course.Told);
    }

    [Fact]
    public void Rule_ThatIsOff_TellsNothing()
    {
        var rules = new AlertRuleOptions { Failed = false, AtRisk = false };

        Assert.Empty(new AlertCourse(rules).Poll(0, Well).PollFor(10, Failed).PollFor(10, AtRisk).Told);
    }

    [Fact]
    public void Sentence_WithAPassword_IsMasked()
    {
        var failed = AlertCourse.Entry("orders", "failed", Health.Failed, "Cannot connect: password=hunter2secret;host=db");

        var message = Assert.Single(new AlertCourse().Poll(0, Well).PollFor(2, failed).Told);

        Assert.DoesNotContain("hunter2secret", message.Lines[0].Sentence, StringComparison.Ordinal);
    }

    private static ReplicationEntry Stopped(string? reason) =>
        AlertCourse.Entry("orders", "stopped", Health.Stopped).With(replication => replication with { StopReason = reason is null ? null : $"Stop Reason {reason}" });

    private static ReplicationEntry Loading(int percent) =>
        AlertCourse.Entry("orders", "running", Health.Loading).With(replication => replication with { ReplicationStats = new ReplicationStats { FullLoadProgressPercent = percent, TablesLoading = 1 } });
}
