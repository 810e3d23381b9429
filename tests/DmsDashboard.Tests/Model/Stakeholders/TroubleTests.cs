using DmsDashboard.Model;
using DmsDashboard.Model.Stakeholders;
using static DmsDashboard.Tests.Model.Stakeholders.GivenStakeholder;

namespace DmsDashboard.Tests.Model.Stakeholders;

/// <summary>What else health found is told as what it is, and what is not known as not known.</summary>
public sealed class TroubleTests
{
    private static readonly DateTimeOffset Read = Now.AddMinutes(-5);

    public static TheoryData<string, string, string, string, string> Rows { get; } = new(
        Cases.Select(static one => (one.Key, one.Value.Lead, one.Value.More, one.Value.Title, one.Value.Explanation)));

    private static HealthEvidence Differs => Tables(ValidationStates.MismatchedRecords);

    private static Dictionary<string, (ReplicationEntry Entry, string Lead, string More, string Title, string Explanation)> Cases => new()
    {
        ["records differ, copied"] = (
            With(Differs, static it => it with { ReplicationStats = Loaded(9) }),
            "copied, carrying changes over; some copied records differ from the original", "",
            "Orders: some copied records differ from the original.", "A comparison of the two found it. It goes on meanwhile."),
        ["records differ, copying"] = (
            With(Differs, static it => it with { ReplicationStats = Loading(61, 47, 4, 26) }).Expected(80, 110),
            "copying, 61% done; some copied records differ from the original", "Likely done 13:20 to 13:50.",
            "Orders: some copied records differ from the original.", "A comparison of the two found it. It goes on meanwhile."),
        ["records differ, paused"] = (
            With(Differs, static it => it with { Status = new ReplicationStatus("stopped"), ReplicationStats = Loaded(9), ReplicationLastStopTime = Now.AddMinutes(-20), StopReason = "Stop Reason NORMAL" }),
            "paused since 11:40; some copied records differ from the original", "Changes made since then have not arrived.",
            "Orders: some copied records differ from the original.", "A comparison of the two found it. It is paused. Changes made since then have not arrived."),
        ["records not compared"] = (
            With(Tables(ValidationStates.SuspendedRecords), static it => it with { ReplicationStats = Loaded(9) }),
            "copied, carrying changes over; some copied records could not be compared with the original", "",
            "Orders: some copied records could not be compared with the original.", "Whether they are the same is not known. It goes on meanwhile."),
        ["changes late"] = (
            With(new HealthEvidence { Latency = new CdcLatency(Read, null, new LatencyLevel(TimeSpan.FromHours(1), Read)) }, static it => it with { ReplicationStats = Loaded(9) }),
            "copied, carrying changes over, but they arrive late", "",
            "Orders: new changes arrive late.", "They are carried over, but later than they should be."),
        ["stands still"] = (
            With(new HealthEvidence { StillSince = Now.AddHours(-5) }, static it => it with { ReplicationStats = Loading(61, 47, 4, 26) }),
            "copying, 61% done, but nothing has moved for a while", "When it is done is not known yet.",
            "Orders is copying, but nothing has moved for a while.", "When it is done is not known yet."),
        ["something else"] = (
            With(new HealthEvidence { MissingSince = Now.AddHours(-5) }),
            "copying, but something is not right", "When it is done is not known yet.",
            "Orders is copying, but something is not right.", "What that means for the time it takes is not known here."),
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Line_WithWhatHealthFound_TellsIt(string state, string lead, string more, string title, string explanation)
    {
        var line = Line(Cases[state].Entry);

        Assert.Equal((new PlainPhrase(lead, more), new PlainWarning(title, explanation)), (line.Phrase, line.Warning));
    }

    [Theory]
    [InlineData("records differ, copied", "Yes", "Changes follow for the one that is copied.")]
    [InlineData("records not compared", "Yes", "Changes follow for the one that is copied.")]
    [InlineData("changes late", "Not certain", "For Orders it is not certain.")]
    public void NewData_WithTroubleOfRecordsOnly_StillArrives(string state, string answer, string explanation) =>
        Assert.Equal(new StakeholderFact(answer, explanation), Report(Cases[state].Entry.Named("Orders")).NewData);

    [Fact]
    public void NewData_WithTroubleOfAnotherSortBesides_IsNotCertain()
    {
        var evidence = Differs with { Latency = new CdcLatency(Read, null, new LatencyLevel(TimeSpan.FromHours(1), Read)) };

        var report = Report(With(evidence, static it => it with { ReplicationStats = Loaded(9) }).Named("Orders"));

        Assert.Equal("Not certain", report.NewData.Answer);
        Assert.EndsWith("some copied records differ from the original", report.Lines.Single().Phrase.Lead, StringComparison.Ordinal);
    }

    private static ReplicationEntry With(HealthEvidence evidence, Func<Replication, Replication>? change = null)
    {
        var entry = Entry("running", change);
        return entry with { Health = HealthRules.Read(entry.Replication, Now, evidence) };
    }

    private static HealthEvidence Tables(string state) => new() { Tables = TableTroubles.After(null, TablesVerdict.Of(Read, [new TableStatistics { SchemaName = "shop", TableName = "orders", TableState = "Table completed", ValidationState = state, ValidationFailedRecords = state == ValidationStates.MismatchedRecords ? 82 : 0 }])) };
}
