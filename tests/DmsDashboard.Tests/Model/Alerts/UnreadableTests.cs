using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Alerts;

/// <summary>The rule for targets that cannot be read.</summary>
public sealed class UnreadableTests
{
    private static readonly ReplicationEntry Well = AlertCourse.Entry("orders");

    [Fact]
    public void Unreadable_EachPollFailsForTenMinutes_IsToldOnceAndItsEndToo()
    {
        var course = new AlertCourse().Poll(0, Well);
        for (var minute = 0; minute < 10; minute++)
        {
            course.Fail(60, Well);
        }

        Assert.Empty(course.Told);
        course.Fail(60, Well).Fail(60, Well);

        var told = Assert.Single(course.Told);
        Assert.Equal(("production cannot be read", AlertSeverity.Critical), (told.Title, told.Severity));
        Assert.Equal(Given.Noon.AddMinutes(1), told.Lines[0].Since);
        Assert.StartsWith("Throttled. Until it can be read again", told.Lines[0].Sentence, StringComparison.Ordinal);
        course.PollFor(7, Well);
        Assert.Equal(["production cannot be read", "Resolved: production (AWS could not be read)"], course.Titles);
        Assert.Empty(course.Book.Alerts);
    }

    [Fact]
    public void Unreadable_APollComesThroughNowAndThen_IsNotTold()
    {
        var course = new AlertCourse().Poll(0, Well);

        for (var round = 0; round < 20; round++)
        {
            course.Fail(240, Well).Fail(240, Well).Poll(60, Well);
        }

        Assert.Empty(course.Told);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Unreadable_OfATargetThatNobodyEverRead_OrWithTheRuleOff_IsNotTold(bool isKnown, bool isOn)
    {
        var course = new AlertCourse(new AlertRuleOptions { Unreadable = isOn }, isKnown: isKnown);

        for (var minute = 0; minute < 30; minute++)
        {
            course.Fail(60, Well);
        }

        Assert.Empty(course.Told);
        Assert.Empty(course.Book.Alerts);
    }

    [Fact]
    public void Unreadable_OverARestart_IsToldOnce()
    {
        var course = new AlertCourse().Poll(0, Well);
        for (var minute = 0; minute < 12; minute++)
        {
            course.Fail(60, Well);
        }

        course.Restart();
        for (var minute = 0; minute < 12; minute++)
        {
            course.Fail(60, Well);
        }

        Assert.Single(course.Told);
    }
}
