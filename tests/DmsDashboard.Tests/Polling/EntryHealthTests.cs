using DmsDashboard.Model;
using DmsDashboard.Polling;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Polling.Progress;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling;

/// <summary>What the polls remember of health from one to the next.</summary>
public sealed class EntryHealthTests
{
    private readonly HealthFindings _findings = new();
    private readonly StageTimes _stages = new();
    private readonly EntryComposer _composer;

    public EntryHealthTests() => _composer = new EntryComposer(Given.Demo, new LoadTables()) { Healths = new EntryHealth(Given.Demo, _findings, HealthLimits.Default) { Stages = _stages } };

    [Fact]
    public void Statistics_MissingInOneAnswer_ChangeNothing()
    {
        Assert.Equal(Health.Replicating, Compose(0, Loaded).Health.Health);
        Assert.Equal((Health.Replicating, "Running, CDC"), Words(Compose(30, null)));
        Assert.Equal((Health.Replicating, "Running, CDC"), Words(Compose(31, null)));
        Assert.Equal(Health.Replicating, Compose(32, Loaded).Health.Health);
        Assert.Equal((Health.Replicating, "Running, CDC"), Words(Compose(52, null)));
    }

    [Fact]
    public void Statistics_MissingInOneAnswer_KeepWhatWasWrong()
    {
        var failed = Compose(0, Loaded with { TablesErrored = 2 });

        Assert.Equal(failed.Health, Compose(1, null).Health);
    }

    [Fact]
    public void Statistics_MissingFromTheFirstPollOn_ClaimNoPhase() => Assert.Equal("Running", Compose(0, null).Health.Detail);

    [Fact]
    public void Statistics_MissingAfterANewStart_TellNothingOfTheRunBefore()
    {
        Compose(0, Loaded);
        _composer.Compose(PollFindings.Empty with { ReadAt = Given.Noon.AddMinutes(1), Replications = [Given.Replication("orders", "stopped")] });

        Assert.Equal("Running", Compose(2, null).Health.Detail);
    }

    [Theory]
    [InlineData(60, Health.Starting)]
    [InlineData(61, Health.AtRisk)]
    public void Stage_OfAStartUpThatStays_IsAtRiskAfterAnHour(int minutes, Health health)
    {
        Starting(0);

        Assert.Equal(health, Starting(minutes).Health.Health);
    }

    [Fact]
    public void Stage_ThatTakesLongHere_IsAtRiskAfterThreeTimesOfIt()
    {
        _stages.Add([new StageTime(new ReplicationKey(Given.Demo.Name, "any"), "provisioning_capacity", Given.Noon.AddDays(-1), TimeSpan.FromMinutes(40))]);
        Starting(0);

        Assert.Equal(Health.Starting, Starting(119).Health.Health);
        var stuck = Starting(121);
        Assert.Equal((Health.AtRisk, "6 of 8 · Provisioning capacity"), Words(stuck));
        Assert.Equal(
            "It has been in the stage 'Provisioning capacity' since 15 Nov, 12:00 UTC, which takes 40 min here as a rule. See the messages of its start-up, and test the connections of its endpoints.",
            stuck.Health.Sentence);
        Assert.Same(stuck, Starting(122));
    }

    [Fact]
    public void Statistics_MissingForLong_AreAFaultSinceTheFirstPollThatMissedThem()
    {
        Compose(0, Loaded);
        Compose(1, null);
        Compose(20, null);

        var entry = Compose(21, null);

        Assert.Equal((Health.AtRisk, Given.Noon.AddMinutes(1)), (entry.Health.Health, entry.Health.Since));
        Assert.Same(entry, Compose(22, null));
    }

    [Fact]
    public void Tables_ThatDiffer_PutTheReplicationAtRiskUntilAReadingFindsNone()
    {
        Compose(0, Loaded);
        Read(1, 12);
        var troubled = Compose(2, Loaded);
        Read(3, 0);
        var soon = Compose(4, Loaded);
        var later = Compose(9, Loaded);

        Assert.Equal((Health.AtRisk, Given.Noon.AddMinutes(1)), (troubled.Health.Health, troubled.Health.Since));
        Assert.Same(troubled, soon);
        Assert.Equal((Health.Replicating, Given.Noon.AddMinutes(9)), (later.Health.Health, later.Health.Since));
    }

    [Fact]
    public void Tables_ThatNobodyReads_AreClaimedNeitherWellNorIll()
    {
        var entry = Compose(0, Loaded);

        Assert.Equal((Health.Replicating, ""), (entry.Health.Health, entry.Health.Sentence));
        Assert.DoesNotContain("alid", entry.Health.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_OfOneThatIsGone_AreForgotten()
    {
        Compose(0, Loaded);
        Read(1, 12);
        _composer.Compose(PollFindings.Empty with { ReadAt = Given.Noon.AddMinutes(2) });

        Assert.True(_findings.IsEmpty);
    }

    [Theory]
    [InlineData(60, Health.Changing)]
    [InlineData(61, Health.AtRisk)]
    public void Change_ThatHangs_IsAtRiskAnHourAfterItWasSeen(int minutes, Health health)
    {
        Stopping(0);

        var entry = Stopping(minutes);

        Assert.Equal(health, entry.Health.Health);
        Assert.Equal(health is Health.AtRisk, entry.Health.Sentence.StartsWith("It has been stopping since 15 Nov, 12:00 UTC, for over an hour.", StringComparison.Ordinal));
    }

    private static (Health Health, string Detail) Words(ReplicationEntry entry) => (entry.Health.Health, entry.Health.Detail);

    private ReplicationEntry Starting(int minute) => _composer.Compose(PollFindings.Empty with
    {
        ReadAt = Given.Noon.AddMinutes(minute),
        Replications = [Given.Replication("orders", "provisioning_capacity")],
    }).Single();

    private ReplicationEntry Stopping(int minute) => _composer.Compose(PollFindings.Empty with
    {
        ReadAt = Given.Noon.AddMinutes(minute),
        Replications = [Given.Replication("orders", "stopping")],
    }).Single();

    private static ReplicationStats Loaded => new() { StartDate = Given.Noon.AddDays(-1), FullLoadFinishDate = Given.Noon.AddHours(-5), FullLoadStartDate = Given.Noon.AddHours(-9), TablesLoaded = 4 };

    private void Read(int minute, long failed) => _findings.Add(
        new ReplicationKey(Given.Demo.Name, Given.Arn("orders")),
        TablesVerdict.Of(Given.Noon.AddMinutes(minute), [new TableStatistics { SchemaName = "sales", TableName = "orders", ValidationState = failed > 0 ? "Mismatched records" : "Validated", ValidationFailedRecords = failed }]));

    private ReplicationEntry Compose(int minute, ReplicationStats? stats) => _composer.Compose(PollFindings.Empty with
    {
        ReadAt = Given.Noon.AddMinutes(minute),
        Replications = [Given.Replication("orders", "running") with { ReplicationStats = stats }],
    }).Single();
}
