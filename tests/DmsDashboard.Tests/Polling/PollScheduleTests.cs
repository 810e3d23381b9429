using DmsDashboard.Model.Statuses;
using DmsDashboard.Polling;

namespace DmsDashboard.Tests.Polling;

public sealed class PollScheduleTests
{
    private static readonly PollingOptions Options = new();

    [Theory]
    [InlineData(false, false, 0, 45)]
    [InlineData(false, false, 1, 10)]
    [InlineData(true, false, 0, 10)]
    [InlineData(true, false, 1, 2.5)]
    [InlineData(false, true, 0, 2.5)]
    [InlineData(false, true, 1, 2.5)]
    public void Interval_OnePage_FollowsWhatHappensAndWhoLooks(bool isChanging, bool isActionPending, int watchers, double seconds)
    {
        var situation = new PollSituation { IsChanging = isChanging, IsActionPending = isActionPending, Watchers = watchers, Calls = 1 };

        Assert.Equal(TimeSpan.FromSeconds(seconds), PollSchedule.Interval(Options, situation, jitter: 0.5));
    }

    [Theory]
    [InlineData(100, 25)]
    [InlineData(20, 5)]
    [InlineData(4, 2.5)]
    public void Interval_ManyPages_StretchesToTheBudget(int calls, double seconds)
    {
        var situation = new PollSituation { IsChanging = true, Watchers = 1, Calls = calls };

        Assert.Equal(TimeSpan.FromSeconds(seconds), PollSchedule.Interval(Options, situation, jitter: 0.5));
    }

    [Fact]
    public void Interval_AfterFailures_GrowsWithinItsBounds()
    {
        var longest = TimeSpan.Zero;
        for (var failures = 1; failures < 40; failures++)
        {
            var situation = new PollSituation { Watchers = 1, IsChanging = true, Calls = 1, Failures = failures };
            var (low, high) = (PollSchedule.Interval(Options, situation, 0), PollSchedule.Interval(Options, situation, 1));

            Assert.True(low <= high && high <= Options.MaxBackoff && high >= longest, $"{failures}: {low} to {high}");
            longest = high;
        }

        Assert.Equal(Options.MaxBackoff, longest);
    }

    [Fact]
    public void Interval_AfterAFailure_IsNotShorterThanWithoutOne()
    {
        var good = new PollSituation { Calls = 1 };

        Assert.True(PollSchedule.Interval(Options, good with { Failures = 1 }, 0) >= PollSchedule.Interval(Options, good, 0));
    }

    [Theory]
    [InlineData(false, false, 0, 1, PollPace.Unwatched)]
    [InlineData(false, false, 1, 1, PollPace.Watched)]
    [InlineData(true, false, 0, 1, PollPace.Watched)]
    [InlineData(true, false, 1, 1, PollPace.Changing)]
    [InlineData(false, true, 0, 1, PollPace.ActionPending)]
    [InlineData(false, false, 1, 100, PollPace.Stretched)]
    public void Pace_Good_SaysWhyTheIntervalIsWhatItIs(bool isChanging, bool isActionPending, int watchers, int calls, PollPace pace) =>
        Assert.Equal(pace, PollSchedule.Pace(Options, new PollSituation { IsChanging = isChanging, IsActionPending = isActionPending, Watchers = watchers, Calls = calls }));

    [Fact]
    public void Pace_AfterFailures_IsBackingOff() =>
        Assert.Equal(PollPace.BackingOff, PollSchedule.Pace(Options, new PollSituation { IsActionPending = true, Watchers = 1, Calls = 100, Failures = 1 }));
}
