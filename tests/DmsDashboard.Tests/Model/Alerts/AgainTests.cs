using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Alerts;

/// <summary>What ended, was started and ends as before: whoever started it takes it for mended.</summary>
public sealed class AgainTests
{
    private static readonly ReplicationEntry Well = AlertCourse.Entry("orders");
    private static readonly ReplicationEntry Failed = AlertCourse.Entry("orders", "failed", Health.Failed);
    private static readonly ReplicationEntry Starting = AlertCourse.Entry("orders", "initializing", Health.Starting);
    private static readonly ReplicationEntry Stopped = AlertCourse.Entry("orders", "stopped", Health.Stopped);

    [Fact]
    public void Failed_StartedAgainAndFailsAgain_IsToldOnceMore()
    {
        var other = AlertCourse.Entry("orders", "failed", Health.Failed, "The target is full.");
        var course = new AlertCourse().Poll(0, Well).Poll(1, Failed).Poll(30, Failed).Poll(60, Starting).Poll(5, other).Poll(10, other);
        Assert.Equal(["orders failed"], course.Titles);

        course.Poll(10, other).PollFor(60, other);

        Assert.Equal(["orders failed", "orders failed again"], course.Titles);
        var line = Assert.Single(course.Told[1].Lines);
        Assert.Equal((AlertChange.Again, "The target is full.", course.Told[0].Lines[0].AlertId), (line.Change, line.Sentence, line.AlertId));
        Assert.Equal(Given.Noon.AddSeconds(96), line.Since);
        Assert.Equal([AlertChange.Opened, AlertChange.Again], course.Events.Select(static happened => happened.Change));
        Assert.Equal(Given.Noon.AddSeconds(116), course.Book.Alerts.Values.Single().OpenedAt);

        course.PollFor(7, Well);
        Assert.Equal("Resolved: orders (failure)", course.Titles.Last());
        Assert.Equal(3, course.Told.Count);
    }

    [Fact]
    public void Failed_AtFirstSightAndAgainAfterAStart_IsTold()
    {
        var course = new AlertCourse(isKnown: false).Poll(0, Failed).PollFor(5, Failed).Poll(5, Starting).PollFor(2, Failed);

        Assert.Equal(["orders failed again"], course.Titles);
        Assert.False(course.Book.Alerts.Values.Single().IsQuiet);
    }

    [Fact]
    public void Failed_RanForAMomentAndAgain_IsToldAlsoOverARestart()
    {
        var course = new AlertCourse().Poll(0, Well).Poll(1, Failed).Poll(30, Failed).Poll(60, Starting).Poll(60, Well).PollFor(2, Failed);
        Assert.Equal(["orders failed", "orders failed again"], course.Titles);

        course.Poll(60, Starting).Restart(Well.Key).PollFor(2, Failed).Restart().PollFor(20, Failed);

        Assert.Equal(["orders failed", "orders failed again", "orders failed again"], course.Titles);
    }

    [Fact]
    public void Stopped_StartedAgainAndStopsAgain_IsToldOnceMore()
    {
        var course = new AlertCourse().Poll(0, Well).PollFor(5, Stopped).Poll(60, Starting).Poll(60, Well).PollFor(10, Stopped);

        Assert.Equal(["orders stopped unexpectedly", "orders stopped unexpectedly again"], course.Titles);
    }

    // DMS starts it by itself after each.
    [Fact]
    public void Stopped_AgainAndAgainAtARecoverableError_IsToldOnce()
    {
        var stopped = Stopped.With(static replication => replication with { StopReason = "Last Error It broke. Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE" });
        var course = new AlertCourse().Poll(0, Well).PollFor(5, stopped);

        course.Poll(60, Starting).Poll(60, Well).PollFor(10, stopped).Poll(60, Starting).Poll(60, Well).PollFor(10, stopped);

        Assert.Equal(["orders stopped unexpectedly"], course.Titles);
    }

    [Fact]
    public void Failed_AgainUnderASilence_IsToldWhenItEndsAndItsEndOnlyOnce()
    {
        var course = new AlertCourse().Poll(0, Well).Poll(1, Failed).Poll(30, Failed);
        course.Silences = [new Silence { Id = "s", From = course.Now, Until = course.Now.AddHours(1), Who = "d.okafor", At = course.Now }];
        course.Poll(60, Starting).PollFor(20, Failed);
        Assert.Single(course.Told);

        course.Restart().PollFor(60, Failed).PollFor(10, Well);

        Assert.Equal(["orders failed", "orders failed again", "Resolved: orders (failure)"], course.Titles);
    }
}
