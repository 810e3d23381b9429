using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Alerts;

/// <summary>What is told together, and what is kept quiet.</summary>
public sealed class AlertTellingTests
{
    private static readonly AlertRuleOptions AtOnce = new() { FailedAfter = TimeSpan.Zero };

    [Fact]
    public void Failures_WithinTheWindow_AreOneMessage()
    {
        var course = new AlertCourse(AtOnce, TimeSpan.FromSeconds(30)).Poll(0, Well(1, 7));

        course.Poll(5, [.. Failed(1, 3), .. Well(4, 7)]).Poll(10, Failed(1, 7)).Wait(10);
        Assert.Empty(course.Told);

        course.Wait(10);

        var message = Assert.Single(course.Told);
        Assert.Equal("7 replications failed: r1, r2, r3, r4, r5 and 2 more", message.Title);
        Assert.Equal(7, message.Count);
        Assert.Null(AlertTelling.DueAt(course.Book, [], new AlertGrouping(TimeSpan.FromSeconds(30), true), course.Now));
    }

    [Fact]
    public void Failures_OfAThousand_AreOneMessageThatListsSome()
    {
        var message = Assert.Single(new AlertCourse(AtOnce).Poll(0, Well(1, 1_000)).Poll(10, Failed(1, 1_000)).Told);

        Assert.Equal(1_000, message.Count);
        Assert.Equal(AlertMessage.MostLines, message.Lines.Length);
    }

    [Fact]
    public void Resolved_WhenNobodyWantsIt_IsNotTold()
    {
        var course = new AlertCourse(AtOnce, tellResolved: false).Poll(0, Well(1, 1)).Poll(10, Failed(1, 1)).PollFor(10, Well(1, 1));

        Assert.Single(course.Told);
        Assert.Empty(course.Book.Alerts);
    }

    [Fact]
    public void Silence_WhileItHolds_KeepsQuietAndWhatIsOpenIsToldAfter()
    {
        var course = new AlertCourse(AtOnce) { Silences = [Silent(Given.Noon, Given.Noon.AddHours(1))] };
        course.Poll(0, Well(1, 2)).PollFor(10, Failed(1, 2)).PollFor(10, [.. Well(1, 1), .. Failed(2, 2)]);
        Assert.Empty(course.Told);

        course.PollFor(60, [.. Well(1, 1), .. Failed(2, 2)]);

        // The first was over before anybody heard of it.
        Assert.Equal(["r2 failed"], course.Titles);
    }

    [Fact]
    public void Silence_OfAnother_KeepsNothingQuiet()
    {
        var course = new AlertCourse(AtOnce) { Silences = [Silent(Given.Noon, null) with { TargetName = "production", Arn = Given.Arn("r2"), Identifier = "r2" }] };

        course.Poll(0, Well(1, 2)).Poll(10, Failed(1, 2));

        Assert.Equal(["r1 failed"], course.Titles);
    }

    [Fact]
    public void Silence_AfterItWasTold_KeepsTheEndBackUntilItIsOver()
    {
        var course = new AlertCourse(AtOnce).Poll(0, Well(1, 1)).Poll(10, Failed(1, 1));
        course.Silences = [Silent(course.Now, course.Now.AddHours(1))];
        course.PollFor(20, Well(1, 1));
        Assert.Single(course.Told);

        course.PollFor(60, Well(1, 1));

        Assert.Equal("Resolved: r1 (failure)", course.Titles.Last());
    }

    [Theory]
    // Noon of 15 November 2026 is a Sunday.
    [InlineData(DayOfWeek.Sunday, 11, 2, true)]
    [InlineData(DayOfWeek.Sunday, 12, 1, true)]
    [InlineData(DayOfWeek.Sunday, 13, 2, false)]
    [InlineData(DayOfWeek.Sunday, 10, 2, false)]
    [InlineData(DayOfWeek.Saturday, 22, 8, false)]
    [InlineData(DayOfWeek.Saturday, 22, 15, true)]
    [InlineData(DayOfWeek.Friday, 20, 60, true)]
    [InlineData(DayOfWeek.Monday, 0, 168, true)]
    [InlineData(DayOfWeek.Monday, 0, 24, false)]
    public void Week_AtNoonOfASunday_Holds(DayOfWeek day, int hour, int hours, bool holds) =>
        Assert.Equal(holds, new SilenceWeek([day], new TimeOnly(hour, 0), TimeSpan.FromHours(hours)).Holds(Given.Noon));

    private static ReplicationEntry[] Well(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(static number => AlertCourse.Entry($"r{number}"))];

    private static ReplicationEntry[] Failed(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(static number => AlertCourse.Entry($"r{number}", "failed", Health.Failed))];

    private static Silence Silent(DateTimeOffset from, DateTimeOffset? until) => new() { Id = "s", From = from, Until = until, Who = "d.okafor", At = from };
}
