using DmsDashboard.Model;
using DmsDashboard.Model.Stakeholders;
using static DmsDashboard.Tests.Model.Stakeholders.GivenStakeholder;

namespace DmsDashboard.Tests.Model.Stakeholders;

/// <summary>The sentence of each health and phase, row by row.</summary>
public sealed class LineTests
{
    private static readonly DateTimeOffset Before = Now.AddMinutes(-20);

    public static TheoryData<string, string, string> Rows { get; } = new(
        Cases.Select(static one => (one.Key, one.Value.Phrase.Lead, one.Value.Phrase.More)));

    private static Dictionary<string, (ReplicationEntry Entry, PlainPhrase Phrase)> Cases => new()
    {
        ["new"] = (Entry("created"), new("not started yet")),
        ["starting"] = (Entry("testing_connection"), new("getting ready", "It goes on by itself when that is done.")),
        ["starting again"] = (
            Entry("provisioning_capacity", static it => it with { StartReplicationType = "resume-processing", ReplicationStats = Loaded(9) }),
            new("getting ready to go on", "It goes on by itself when that is done.")),
        ["starting anew, with the figures of the last run"] = (
            Entry("provisioning_capacity", static it => it with { StartReplicationType = "reload-target", ReplicationStats = Loaded(9) }),
            new("getting ready", "It goes on by itself when that is done.")),
        ["loading"] = (
            Entry("running", static it => it with { ReplicationStats = Loading(61, 47, 4, 26) }).Expected(80, 110),
            new("copying, 61% done", "47 of 77 tables are copied. Likely done 13:20 to 13:50.")),
        ["loading, no estimate"] = (
            Entry("running", static it => it with { ReplicationStats = Loading(7, 3, 6, 41) }),
            new("copying, 7% done", "3 of 50 tables are copied. When it is done is not known yet.")),
        ["loading, just begun"] = (
            Entry("running", static it => it with { ReplicationStats = Loading(0, 0, 1, 0) }),
            new("just started copying", "0 of 1 table is copied. When it is done is not known yet.")),
        ["loading, nothing told"] = (Entry("running"), new("copying", "When it is done is not known yet.")),
        ["loading, into tomorrow"] = (
            Entry("running", static it => it with { ReplicationStats = Loading(2, 1, 1, 8) }).Expected(11 * 60, 13 * 60),
            new("copying, 2% done", "1 of 10 tables is copied. Likely done today 23:00 to tomorrow 01:00.")),
        ["loading with errors"] = (
            Entry("running", static it => it with { ReplicationStats = Loading(61, 47, 4, 24, 2) }).Expected(80, 110),
            new("copying, 61% done; 2 of 77 tables stopped with an error", "The others go on. Likely done 13:20 to 13:50.")),
        ["loading, tries again"] = (
            Entry("running", static it => it with { ReplicationStats = Loading(61, 47, 4, 26), StopReason = "Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE" }),
            new("copying, 61% done; it met an error and tries again by itself")),
        ["replicating"] = (Entry("running", static it => it with { ReplicationStats = Loaded(9) }), new("all copied; new changes are carried over")),
        ["replicating with errors"] = (
            Entry("running", static it => it with { ReplicationStats = Loaded(9, errored: 1) }),
            new("copied, but 1 of 9 tables stopped with an error", "Changes of the others are carried over.")),
        ["changes only"] = (Entry("running", static it => it with { ReplicationType = "cdc" }), new("new changes are carried over")),
        ["failed while it copied"] = (
            Entry("failed", static it => it with { ReplicationStats = Loading(61, 47, 4, 26), ReplicationLastStopTime = Before, FailureMessages = new EquatableArray<string>(["ORA-00942"]) }),
            new("stopped by an error at 11:40, 61% copied", "Nothing more is copied until it is started again.")),
        ["failed after it copied"] = (
            Entry("stopped", static it => it with { ReplicationStats = Loaded(9), ReplicationLastStopTime = Before, StopReason = "Last Error X Stop Reason FATAL_ERROR Error Level FATAL" }),
            new("stopped by an error at 11:40", "Changes made since then have not arrived.")),
        ["failed before it copied"] = (Entry("failed"), new("could not go on because of an error", "How much of it was copied is not known.")),
        ["failed yesterday"] = (
            Entry("failed", static it => it with { ReplicationType = "cdc", ReplicationLastStopTime = Now.AddHours(-14) }),
            new("stopped by an error yesterday at 22:00", "Changes made since then have not arrived.")),
        ["failed long ago"] = (
            Entry("failed", static it => it with { ReplicationType = "cdc", ReplicationLastStopTime = Now.AddDays(-3) }),
            new("stopped by an error on 12 November", "Changes made since then have not arrived.")),
        ["paused while it copied"] = (
            Entry("stopped", static it => it with { ReplicationStats = Loading(40, 4, 0, 6), ReplicationLastStopTime = Before, StopReason = "Stop Reason NORMAL" }),
            new("paused since 11:40, 40% copied")),
        ["paused after it copied"] = (
            Entry("stopped", static it => it with { ReplicationStats = Loaded(9), ReplicationLastStopTime = Before, StopReason = "Stop Reason NORMAL" }),
            new("paused since 11:40", "Changes made since then have not arrived.")),
        ["paused, must go on"] = (
            Entry("stopped", static it => it with { ReplicationStats = Loaded(9), ReplicationLastStopTime = Before, ReplicationDeprovisionTime = Now.AddHours(3) }),
            new("paused since 11:40, and should go on before 15:00", "After that its data may have to be copied again.")),
        ["paused with errors"] = (
            Entry("stopped", static it => it with { ReplicationStats = Loading(40, 4, 0, 5, 1), ReplicationLastStopTime = Before, StopReason = "Stop Reason NORMAL" }),
            new("paused since 11:40, 40% copied; 1 of 10 tables stopped with an error")),
        ["interrupted"] = (
            Entry("stopped", static it => it with { ReplicationStats = Loading(40, 4, 0, 6), ReplicationLastStopTime = Before, StopReason = "Last Error X Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE" }),
            new("interrupted by an error at 11:40", "Nothing is copied meanwhile.")),
        ["finished"] = (
            Entry("stopped", static it => it with { ReplicationType = "full-load", ReplicationStats = Loaded(9), ReplicationLastStopTime = Before, StopReason = "Stop Reason FULL_LOAD_ONLY_FINISHED" }),
            new("finished at 11:40")),
        ["finished with errors"] = (
            Entry("stopped", static it => it with { ReplicationType = "full-load", ReplicationStats = Loaded(9, 2), ReplicationLastStopTime = Before, StopReason = "Stop Reason FULL_LOAD_ONLY_FINISHED" }),
            new("finished at 11:40; 2 of 9 tables stopped with an error")),
        ["stopping"] = (Entry("stopping"), new("being paused")),
        ["modifying"] = (Entry("modifying"), new("being changed")),
        ["deleting"] = (Entry("deleting"), new("being removed")),
        ["restarting"] = (Entry("stopped", static it => it with { StopReason = "Stop Reason RECYCLE_TASK" }), new("restarting by itself")),
        ["a status that nobody knows"] = (Entry("Rebalancing"), new("how it is doing is not known")),
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Line_OfEachState_SaysItInPlainWords(string state, string lead, string more)
    {
        Assert.Equal(new PlainPhrase(lead, more), Line(Cases[state].Entry).Phrase);
    }

    [Fact]
    public void Line_OfAReplicationAtRiskThatStarts_DoesNotCallItPaused()
    {
        var entry = Entry("initializing") with { Health = new HealthReading(Health.AtRisk, "1 of 8", "Its replication instance has no storage left.") };

        Assert.Equal("getting ready, and something is not right", Line(entry).Phrase.Lead);
    }

    [Fact]
    public void Line_AtRiskForAReasonOfTheTrade_SaysThatSomethingIsNotRight()
    {
        var entry = Entry("running", static it => it with { ReplicationStats = Loaded(9) }) with { Health = new HealthReading(Health.AtRisk, "Running, CDC", "CDCLatencyTarget is above the limit.") };

        var line = Line(entry);

        Assert.Equal("copied, carrying changes over, but something is not right", line.Phrase.Lead);
        Assert.Equal(new PlainWarning("Orders is running, but something is not right.", "Whether new changes arrive is not known here."), line.Warning);
    }

    [Fact]
    public void Warning_OfAFailure_SaysWhenAndWhatItMeans()
    {
        var warning = Line(Cases["failed after it copied"].Entry).Warning;

        Assert.Equal(new PlainWarning("Orders was stopped by an error at 11:40, 20 minutes ago.", "Changes made since then are not in the new system yet."), warning);
    }

    [Theory]
    [InlineData("loading with errors", "Orders: 2 of 77 tables stopped with an error.", "The other 75 go on.")]
    [InlineData("paused with errors", "Orders: 1 of 10 tables stopped with an error.", "It is paused; nothing is copied meanwhile.")]
    [InlineData("finished with errors", "Orders: 2 of 9 tables stopped with an error.", "Those tables are not complete.")]
    [InlineData("paused, must go on", "Orders is paused and should go on before 15:00.", "After that its data may have to be copied again.")]
    [InlineData("interrupted", "Orders was interrupted by an error at 11:40, 20 minutes ago.", "Nothing is copied meanwhile.")]
    [InlineData("failed while it copied", "Orders was stopped by an error at 11:40, 20 minutes ago.", "61% of it is copied. Nothing more is copied until it is started again.")]
    public void Warning_OfEachTrouble_SaysWhatItMeans(string state, string title, string explanation)
    {
        Assert.Equal(new PlainWarning(title, explanation), Line(Cases[state].Entry).Warning);
    }

    [Theory]
    [InlineData("loading")]
    [InlineData("replicating")]
    [InlineData("finished")]
    [InlineData("paused after it copied")]
    [InlineData("new")]
    [InlineData("a status that nobody knows")]
    public void Warning_OfWhatIsAsItShouldBe_IsNone(string state)
    {
        Assert.Null(Line(Cases[state].Entry).Warning);
    }
}
