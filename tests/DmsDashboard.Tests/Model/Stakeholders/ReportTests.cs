using DmsDashboard.Model;
using DmsDashboard.Model.Stakeholders;
using DmsDashboard.Tests.Support;
using static DmsDashboard.Tests.Model.Stakeholders.GivenStakeholder;

namespace DmsDashboard.Tests.Model.Stakeholders;

/// <summary>What is said of all together.</summary>
public sealed class ReportTests
{
    private static StakeholderSubject Failed => Entry("stopped", static it => it with
    {
        ReplicationStats = Loaded(10),
        ReplicationLastStopTime = Now.AddMinutes(-14),
        StopReason = "Last Error X Stop Reason FATAL_ERROR Error Level FATAL",
    }).Named("Orders");

    private static StakeholderSubject Copied => Entry("running", static it => it with { ReplicationStats = Loaded(10) }).Named("Sessions");

    private static StakeholderSubject New => Entry("created").Named("Audit trail");

    [Fact]
    public void Percent_WeighsByTablesAndLeavesOutWhatIsNotKnown()
    {
        var report = Report(Loading("Warehouse", 50, 90, 80, 110), Copied, New);

        Assert.Equal(55, report.Copy.Percent);
        Assert.Equal("55% is copied.", report.Copied);
        Assert.Equal(["Audit trail"], report.Copy.NotCounted);
        Assert.Equal((54, 1, 45, 0), (report.Copy.Loaded, report.Copy.Loading, report.Copy.Queued, report.Copy.Errored));
    }

    [Fact]
    public void Done_IsTheRangeOfTheLastAndNamesWhatItLeavesOut()
    {
        var report = Report(Loading("Warehouse", 50, 10, 80, 110), Loading("Catalogue", 70, 10, 30, 190), Failed);

        Assert.Equal("Likely done 13:20 to 15:10 UTC, not counting Orders.", report.Done);
        Assert.Equal(new StakeholderFact("In 1 to 3½ hours", "An estimate from the speed so far; it gets narrower as more is copied. It leaves out Orders."), report.WhenDone);
    }

    [Fact]
    public void Done_WithNoSpeedKnown_SaysSo()
    {
        var report = Report(Entry("running", static it => it with { ReplicationStats = GivenStakeholder.Loading(1, 0, 1, 9) }).Named("Warehouse"), New);

        Assert.Equal("When it will be done is not known yet.", report.Done);
        Assert.Equal(new StakeholderFact("Not known yet", "Too little is known of the speed. Not done: Warehouse and Audit trail."), report.WhenDone);
    }

    [Fact]
    public void EverythingCopied_SaysSoAndNoTime()
    {
        var report = Report(Copied);

        Assert.Equal(("Everything is copied.", "", "It is copied"), (report.Copied, report.Done, report.WhenDone.Answer));
        Assert.Equal(("No", "Yes"), (report.AnythingWrong.Answer, report.NewData.Answer));
    }

    [Fact]
    public void EverythingCopiedButOneStopped_IsNotCalledDone()
    {
        var report = Report(Copied, Failed);

        Assert.Equal(("Everything is copied.", "But Orders has stopped."), (report.Copied, report.Done));
        Assert.Equal(new StakeholderFact("Yes, for 1 of 2", "Orders has stopped."), report.NewData);
        Assert.Equal(new StakeholderFact("1 of 2 needs attention", "Nothing is wrong with the other one."), report.AnythingWrong);
    }

    [Fact]
    public void NothingBegun_IsNotZeroPercent()
    {
        var report = Report(New, Entry("initializing").Named("Loyalty"));

        Assert.Equal("Copying has not begun yet.", report.Copied);
        Assert.Null(report.Copy.Percent);
    }

    [Fact]
    public void OneTableOfMany_IsLessThanOnePercent()
    {
        Assert.Equal("Less than 1% is copied.", Report(Entry("running", static it => it with { ReplicationStats = GivenStakeholder.Loading(0, 1, 1, 900) }).Named("Warehouse")).Copied);
    }

    [Fact]
    public void NoReplications_SaysSo()
    {
        var report = Report();

        Assert.Equal("There is nothing to show yet.", report.Copied);
        Assert.Equal("–", report.AnythingWrong.Answer);
    }

    [Fact]
    public void Lines_BeginWithWhatNeedsAttention_OldestFirst()
    {
        var old = Entry("failed", static it => it with { ReplicationLastStopTime = Now.AddHours(-3) }).Named("Zebra");
        var report = Report(Copied, New, Failed, old, Loading("Warehouse", 50, 10, 80, 110));

        Assert.Equal(["Zebra", "Orders", "Warehouse", "Sessions", "Audit trail"], report.Lines.Select(static line => line.Name));
    }

    [Fact]
    public void ChosenOneThatIsGone_SaysSoAndCountsNowhere()
    {
        var report = Report(Copied, new StakeholderSubject("Old shop", null, Given.Target(Given.Demo)));

        Assert.Equal("no longer there", report.Lines[^1].Phrase.Lead);
        Assert.Equal("Everything is copied.", report.Copied);
        Assert.Empty(report.Copy.NotCounted);
    }

    [Fact]
    public void ListThatWasNeverRead_IsNotCalledGone()
    {
        var report = Report(new StakeholderSubject("Orders", null, new TargetSnapshot { Target = Given.Demo }));

        Assert.Equal("not known yet", report.Lines.Single().Phrase.Lead);
        Assert.Null(report.AsOf);
    }

    [Fact]
    public void OldData_SaysOfWhatAndHowOld()
    {
        var stale = Given.Target(Given.Demo) with { CapturedAt = Now.AddMinutes(-14), Fault = new DmsFault(FaultKind.Unreachable, "DescribeReplications", null, "No answer.", Now) };
        var report = Report(Copied, Copied with { Name = "Payments", Target = stale });

        Assert.Equal("What is shown of Payments is up to 14 minutes old: newer figures could not be read.", report.OldWords);
        Assert.EndsWith("As of 11:46, 14 minutes ago.", report.Lines.Single(static line => line.Name == "Payments").Phrase.More, StringComparison.Ordinal);
        Assert.Equal(Now.AddMinutes(-14), report.AsOf);
    }

    private static StakeholderSubject Loading(string name, int percent, int tables, int fromMinutes, int toMinutes) =>
        Entry("running", it => it with { ReplicationStats = GivenStakeholder.Loading(percent, (tables / 2) - 1, 1, tables / 2) }).Expected(fromMinutes, toMinutes).Named(name);
}
