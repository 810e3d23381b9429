using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Model.Stakeholders;
using static DmsDashboard.Tests.Model.Stakeholders.GivenStakeholder;

namespace DmsDashboard.Tests.Model.Stakeholders;

/// <summary>What else health found is told as what it is, and what is not known as not known.</summary>
public sealed class TroubleTests
{
    private const string Finished = "Stop Reason FULL_LOAD_ONLY_FINISHED";

    private static readonly DateTimeOffset Read = Now.AddMinutes(-5), Release = Now.AddHours(2);

    public static TheoryData<string, string, string, string, string> Rows { get; } = new(
        Cases.Select(static one => (one.Key, one.Value.Lead, one.Value.More, one.Value.Title, one.Value.Explanation)));

    private static HealthEvidence Differs => Tables(ValidationStates.MismatchedRecords);

    private static HealthEvidence Late => new() { Latency = new CdcLatency(Read, null, new LatencyLevel(TimeSpan.FromHours(1), Read)) };

    private static HealthEvidence Full => new() { Instance = new ReplicationInstance { ReplicationInstanceArn = "arn:aws:dms:eu-central-1:831394476016:rep:PROD1", ReplicationInstanceIdentifier = "dms-prod-1", ReplicationInstanceStatus = "storage-full" } };

    private static HealthEvidence Hangs => new() { StatusSince = Now.AddHours(-3) };

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
            With(Late, static it => it with { ReplicationStats = Loaded(9) }),
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
        ["finished, records differ, to be released"] = (
            With(Differs, static it => it with { ReplicationType = "full-load", Status = new ReplicationStatus("stopped"), ReplicationStats = Loaded(9), ReplicationLastStopTime = Now.AddMinutes(-20), StopReason = Finished, ReplicationDeprovisionTime = Release }),
            "finished at 11:40; some copied records differ from the original", "",
            "Orders: some copied records differ from the original.", "A comparison of the two found it."),
        ["paused, must go on, records differ"] = (
            With(Differs, static it => it with { ReplicationType = "cdc", Status = new ReplicationStatus("stopped"), ReplicationLastStopTime = Now.AddMinutes(-20), StopReason = "Stop Reason NORMAL", ReplicationDeprovisionTime = Release }),
            "paused since 11:40, and should go on before 14:00", "After that its data may have to be copied again.",
            "Orders is paused and should go on before 14:00.", "After that its data may have to be copied again."),
        ["hangs in starting, an old release is told"] = (
            With(Hangs, static it => it with { Status = new ReplicationStatus("initializing"), StopReason = "Stop Reason NORMAL", ReplicationDeprovisionTime = Release }),
            "getting ready, and something is not right", "",
            "Orders is getting ready, and something is not right.", "What that means is not known here."),
        ["hangs in starting anew, an old end and release are told"] = (
            With(Hangs, static it => it with { ReplicationType = "full-load", Status = new ReplicationStatus("initializing"), ReplicationLastStopTime = Now.AddHours(-5), StopReason = Finished, ReplicationDeprovisionTime = Release }),
            "getting ready, and something is not right", "",
            "Orders is getting ready, and something is not right.", "What that means is not known here."),
        ["hangs in modifying, an old release is told"] = (
            With(Hangs, static it => it with { Status = new ReplicationStatus("modifying"), StopReason = "Stop Reason NORMAL", ReplicationDeprovisionTime = Release }),
            "how it is doing is not known, and something is not right", "",
            "Orders is not running, and something is not right.", "What that means is not known here."),
        ["tables errored, no metrics"] = (
            Silent(With(HealthEvidence.None, static it => it with { ReplicationStats = Loaded(77, 2) })),
            "copied, but 2 of 77 tables stopped with an error", "Whether new changes arrive is not known here.",
            "Orders: 2 of 77 tables stopped with an error.", "Whether new changes arrive is not known here."),
        ["tables errored, its machine in trouble"] = (
            With(Full, static it => it with { ReplicationStats = Loaded(77, 2) }),
            "copied, but 2 of 77 tables stopped with an error", "Whether new changes arrive is not known here.",
            "Orders: 2 of 77 tables stopped with an error.", "Whether new changes arrive is not known here."),
        ["tables errored, copying, its machine in trouble"] = (
            With(Full, static it => it with { ReplicationStats = Loading(61, 47, 4, 24, 2) }).Expected(80, 110),
            "copying, 61% done; 2 of 77 tables stopped with an error", "Likely done 13:20 to 13:50.",
            "Orders: 2 of 77 tables stopped with an error.", "What that means for the time it takes is not known here."),
        ["tables errored, copying, stands still"] = (
            With(new HealthEvidence { StillSince = Now.AddHours(-5) }, static it => it with { ReplicationStats = Loading(61, 47, 4, 24, 2) }),
            "copying, 61% done; 2 of 77 tables stopped with an error", "When it is done is not known yet.",
            "Orders: 2 of 77 tables stopped with an error.", "What that means for the time it takes is not known here."),
        ["tries again, no metrics"] = (
            Silent(With(HealthEvidence.None, static it => it with { ReplicationStats = Loaded(9), StopReason = "Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE" })),
            "copied, carrying changes over; it met an error and tries again by itself", "Whether new changes arrive is not known here.",
            "Orders met an error and tries again by itself.", "Whether new changes arrive is not known here."),
        ["records differ, no metrics"] = (
            Silent(With(Differs, static it => it with { ReplicationStats = Loaded(9) })),
            "copied, carrying changes over; some copied records differ from the original", "Whether new changes arrive is not known here.",
            "Orders: some copied records differ from the original.", "A comparison of the two found it. Whether new changes arrive is not known here."),
        ["records not compared, no metrics"] = (
            Silent(With(Tables(ValidationStates.SuspendedRecords), static it => it with { ReplicationStats = Loaded(9) })),
            "copied, carrying changes over; some copied records could not be compared with the original", "Whether new changes arrive is not known here.",
            "Orders: some copied records could not be compared with the original.", "Whether they are the same is not known. Whether new changes arrive is not known here."),
        ["changes late, a failure reported"] = (
            With(Late, static it => it with { ReplicationStats = Loaded(9), FailureMessages = new EquatableArray<string>(["ORA-00942"]) }),
            "copied, carrying changes over, but they arrive late", "Whether new changes arrive is not known here.",
            "Orders: new changes arrive late.", "Whether new changes arrive is not known here."),
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
    [InlineData("tables errored, no metrics", "Not certain", "For Orders it is not certain.")]
    [InlineData("tables errored, its machine in trouble", "Not certain", "For Orders it is not certain.")]
    [InlineData("records differ, no metrics", "Not certain", "For Orders it is not certain.")]
    [InlineData("changes late, a failure reported", "Not certain", "For Orders it is not certain.")]
    public void NewData_WithEachTrouble_ArrivesWhereOnlyRecordsAreWrong(string state, string answer, string explanation) =>
        Assert.Equal(new StakeholderFact(answer, explanation), Report(Cases[state].Entry.Named("Orders")).NewData);

    [Fact]
    public void NewData_WithTroubleOfAnotherSortBesides_IsNotCertain()
    {
        var evidence = Differs with { Latency = Late.Latency };

        var report = Report(With(evidence, static it => it with { ReplicationStats = Loaded(9) }).Named("Orders"));

        Assert.Equal("Not certain", report.NewData.Answer);
        Assert.EndsWith("some copied records differ from the original", report.Lines.Single().Phrase.Lead, StringComparison.Ordinal);
    }

    private static ReplicationEntry With(HealthEvidence evidence, Func<Replication, Replication>? change = null)
    {
        var entry = Entry("running", change);
        return entry with { Health = HealthRules.Read(entry.Replication, Now, evidence) };
    }

    private static ReplicationEntry Silent(ReplicationEntry entry) =>
        entry with { Health = new MetricSilence(Read, Now.AddHours(-1), Read, Now.AddMinutes(-40)).Weigh(entry.Health, entry.Replication) };

    private static HealthEvidence Tables(string state) => new() { Tables = TableTroubles.After(null, TablesVerdict.Of(Read, [new TableStatistics { SchemaName = "shop", TableName = "orders", TableState = "Table completed", ValidationState = state, ValidationFailedRecords = state == ValidationStates.MismatchedRecords ? 82 : 0 }])) };
}
