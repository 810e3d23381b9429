using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Alerts;

/// <summary>The rule for capacity that DMS releases: of whom it is told, and what is told when it is gone.</summary>
public sealed class CapacityTests
{
    private static readonly ReplicationEntry Well = AlertCourse.Entry("orders");
    private static readonly ReplicationEntry Starting = AlertCourse.Entry("orders", "initializing", Health.Starting);

    [Fact]
    public void Capacity_ThatIsReleasedSoon_IsToldTwice()
    {
        var stopped = AlertCourse.Entry("orders", "stopped", Health.Stopped).With(static replication => replication with { StopReason = "Stop Reason NORMAL", ReplicationDeprovisionTime = Given.Noon.AddHours(20) });

        var course = new AlertCourse().PollFor(60 * 21, stopped);

        Assert.Equal([AlertSeverity.Warning, AlertSeverity.Critical], course.Told.Where(static message => message.Kind is AlertMessageKind.Opened).Select(static message => message.Severity));
        Assert.All(course.Told, static message => Assert.Equal(AlertRule.Deprovision, message.Rule));
    }

    [Theory]
    [InlineData("FULL_LOAD_ONLY_FINISHED", Health.Finished, false)]
    [InlineData("FULL_LOAD_ONLY_FINISHED", Health.AtRisk, false)]
    [InlineData("STOPPED_AT_SERVER_TIME", Health.Finished, false)]
    [InlineData("STOPPED_AT_COMMIT_TIME", Health.AtRisk, false)]
    [InlineData("NORMAL", Health.Stopped, true)]
    [InlineData("STOPPED_AFTER_FULL_LOAD", Health.Stopped, true)]
    [InlineData("RECOVERABLE_ERROR", Health.AtRisk, true)]
    [InlineData("FATAL_ERROR", Health.Failed, true)]
    [InlineData("SOMETHING_NEW", Health.Stopped, true)]
    public void Capacity_OfOneThatDidWhatItWasToDo_IsReleasedWithoutAWord(string reason, Health health, bool isTold)
    {
        var stopped = AlertCourse.Entry("orders", "stopped", health).With(replication => replication with { StopReason = $"Stop Reason {reason}", ReplicationDeprovisionTime = Given.Noon.AddMinutes(9) });

        var course = new AlertCourse().PollFor(8, stopped);

        Assert.Equal(isTold, course.Titles.Contains("orders loses its capacity soon"));
    }

    [Fact]
    public void Capacity_ThatIsGone_EndsAsLostAndNotAsResolved()
    {
        var course = new AlertCourse(tellResolved: false).PollFor(100, Releasing("stopped", 2)).PollFor(60, Releasing("stopped", 2));

        Assert.Equal([AlertMessageKind.Opened, AlertMessageKind.Released], course.Told.Select(static message => message.Kind));
        var lost = course.Told[1];
        Assert.Equal(("orders lost its capacity", AlertSeverity.Critical, Given.Noon.AddHours(2)), (lost.Title, lost.Severity, lost.At));
        Assert.Equal((AlertChange.Released, "DMS was to release its capacity at 15 Nov, 14:00 UTC, and it was not started again before. Only a reload is sure to work now."), (lost.Lines[0].Change, lost.Lines[0].Sentence));
        Assert.Equal(AlertChange.Released, course.Events.Last().Change);
        Assert.Empty(course.Book.Alerts);
    }

    [Fact]
    public void Capacity_ThatIsGoneUnderASilence_EndsAsLostAfterARestart()
    {
        var course = new AlertCourse().PollFor(10, Releasing("stopped", 2));
        course.Silences = [new Silence { Id = "s", From = course.Now, Until = course.Now.AddHours(4), Who = "d.okafor", At = course.Now }];

        course.PollFor(120, Releasing("stopped", 2)).Restart().PollFor(200, Releasing("stopped", 2));

        Assert.Equal(["orders loses its capacity soon", "orders lost its capacity"], course.Titles);
    }

    [Theory]
    [InlineData("deprovisioning", "DMS is releasing its capacity. Only a reload is sure to work now.")]
    [InlineData("deprovisioned", "DMS released its capacity. Only a reload is sure to work now.")]
    public void Capacity_ThatIsGoneBeforeItsTime_EndsAsLost(string state, string sentence)
    {
        var course = new AlertCourse().PollFor(10, Releasing("stopped", 5))
            .PollFor(10, Releasing("stopped", 5).With(replication => replication with { ProvisionData = new ProvisionData { ProvisionState = state } }));

        Assert.Equal(["orders loses its capacity soon", "orders lost its capacity"], course.Titles);
        Assert.Equal(sentence, course.Told[1].Lines[0].Sentence);
    }

    [Fact]
    public void Capacity_OfOneThatWasStartedInTime_EndsAsResolved()
    {
        var course = new AlertCourse().PollFor(10, Releasing("stopped", 1)).PollFor(60, Starting);

        Assert.Equal(["orders loses its capacity soon", "Resolved: orders (release of capacity)"], course.Titles);
    }

    // DMS tells the old time for a while: it went on before, and its capacity is there.
    [Fact]
    public void Capacity_OfOneThatWasStartedInTimeAndFailsAfterIt_IsNotTakenForLost()
    {
        var failed = Releasing("failed", 1) with { Health = new HealthReading(Health.Failed, "Failed", "Broken.") };

        var course = new AlertCourse().PollFor(58, Releasing("stopped", 1)).PollFor(3, Starting).PollFor(20, failed);

        Assert.DoesNotContain("orders lost its capacity", course.Titles);
    }

    [Fact]
    public void Capacity_OfOneThatFailed_IsToldTooAndThatItIsGone()
    {
        var failed = Releasing("failed", 1) with { Health = new HealthReading(Health.Failed, "Failed", "Broken.") };

        var course = new AlertCourse().Poll(0, Well).PollFor(70, failed);

        Assert.Equal(["orders loses its capacity soon", "orders failed", "orders lost its capacity"], course.Titles);
        Assert.Equal("DMS releases its capacity at 15 Nov, 13:00 UTC. Mend what broke and resume it before; afterwards only a reload is sure to work.", course.Told[0].Lines[0].Sentence);
    }

    private static ReplicationEntry Releasing(string status, int hours) =>
        AlertCourse.Entry("orders", status, Health.Stopped).With(replication => replication with { StopReason = "Stop Reason NORMAL", ReplicationDeprovisionTime = Given.Noon.AddHours(hours) });
}
