using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store;

public sealed class StateChangeReaderTests
{
    private static readonly DmsTarget Production = new("production", "eu-central-1");

    [Fact]
    public void Read_FirstSnapshot_TellsNothingAndKeepsTheStates()
    {
        var changes = new StateChangeReader([]).Read(Snapshot(Entry("a"), Entry("b", "stopped", Health.Stopped)));

        Assert.Empty(changes.Items);
        Assert.Equal(2, changes.States.Length);
    }

    [Fact]
    public void Read_BeforeTheFirstPoll_TellsNothing()
    {
        var reader = new StateChangeReader([Known("a", "running", Health.Replicating)]);
        var unread = new DmsSnapshot { Targets = [new TargetSnapshot { Target = Production }] };

        Assert.True(reader.Read(unread).IsEmpty);
    }

    [Fact]
    public void Read_ChangedOnes_AreToldWithBoth()
    {
        var reader = Seen(Entry("a"), Entry("b"));

        var changes = reader.Read(Snapshot(Entry("a", "stopped", Health.Failed) with { Health = new HealthReading(Health.Failed, "Stopped, fatal error", "The log is gone.") }, Entry("b")));

        var item = Assert.Single(changes.Items);
        Assert.Equal(("a", "running", "stopped"), (item.Identifier, item.StatusBefore, item.StatusAfter));
        Assert.Equal((Health.Replicating, Health.Failed), (item.HealthBefore, item.HealthAfter));
        Assert.Equal("Stopped, fatal error. The log is gone.", item.Sentence);
        Assert.Equal((ActivityKind.StateChange, Given.Noon, false), (item.Kind, item.At, item.IsSeenAtStart));
    }

    [Fact]
    public void Read_OnlyHealthChanged_IsTold()
    {
        var changes = Seen(Entry("a")).Read(Snapshot(Entry("a", "running", Health.AtRisk)));

        Assert.Equal(Health.AtRisk, Assert.Single(changes.Items).HealthAfter);
    }

    [Fact]
    public void Read_OtherThingsChanged_AreNotTold()
    {
        var changes = Seen(Entry("a")).Read(Snapshot(Entry("a").With(static replication => replication with { CdcStartPosition = "now" })));

        Assert.True(changes.IsEmpty);
    }

    [Fact]
    public void Read_OneOfTenThousandChanged_IsOneToWrite()
    {
        ReplicationEntry[] entries = [.. Enumerable.Range(0, 10_000).Select(static number => Entry($"r{number:00000}"))];
        var reader = Seen(entries);
        entries[5_000] = Entry("r05000", "stopping", Health.Changing);

        var changes = reader.Read(Snapshot(entries));

        Assert.Equal((1, 1, 0), (changes.Items.Length, changes.States.Length, changes.Gone.Length));
    }

    [Fact]
    public void Read_NewAndGone_AreTold()
    {
        var reader = Seen(Entry("a"));

        var changes = reader.Read(Snapshot(Entry("b", "created", Health.NotStarted)));

        Assert.Equal([("b", null, "created"), ("a", "running", null)], changes.Items.Select(static item => (item.Identifier, item.StatusBefore, item.StatusAfter)));
        Assert.Equal(["a"], changes.Gone.Select(static key => key.Arn == Given.Arn("a") ? "a" : key.Arn));
    }

    [Fact]
    public void Read_NotKept_IsFoundAgain()
    {
        var reader = Seen(Entry("a"));
        reader.Read(Snapshot(Entry("a", "stopping", Health.Changing)));

        var changes = reader.Read(Snapshot(Entry("a", "stopped", Health.Stopped)));

        Assert.Equal(("running", "stopped"), (Assert.Single(changes.Items).StatusBefore, changes.Items[0].StatusAfter));
    }

    [Fact]
    public void Read_AfterARestart_TellsOnceWhatHappenedMeanwhile()
    {
        var reader = new StateChangeReader([Known("a", "running", Health.Replicating), Known("b", "running", Health.Replicating), Known("gone", "stopped", Health.Stopped)]);
        var snapshot = Snapshot(Entry("a", "failed", Health.Failed), Entry("b"), Entry("new", "created", Health.NotStarted));

        var changes = reader.Read(snapshot);
        reader.Keep(snapshot, changes);

        Assert.Equal(["a", "gone"], changes.Items.Select(static item => item.Identifier));
        Assert.All(changes.Items, static item => Assert.True(item.IsSeenAtStart));
        Assert.True(reader.Read(snapshot).IsEmpty);
    }

    [Fact]
    public void Read_DemoAfterARestart_IsAnotherWorld()
    {
        var demo = Given.Entry("a", "stopped", Health.Stopped);
        var known = new ReplicationState(demo.Key, "a", new ReplicationStatus("running"), Health.Replicating);
        var gone = known with { Key = known.Key with { Arn = "gone" } };

        var changes = new StateChangeReader([known, gone]).Read(Given.Snapshot(demo));

        Assert.Empty(changes.Items);
        Assert.Equal(["gone"], changes.Gone.Select(static key => key.Arn));
    }

    [Fact]
    public void Read_TargetThatIsNotWatchedAnyMore_IsLeftAlone()
    {
        var other = Known("x", "running", Health.Replicating) with { Key = new ReplicationKey("other", "x") };

        Assert.Empty(new StateChangeReader([other]).Read(Snapshot(Entry("a"))).Gone);
    }

    private static StateChangeReader Seen(params ReplicationEntry[] entries)
    {
        var reader = new StateChangeReader([]);
        var first = Snapshot(entries);
        reader.Keep(first, reader.Read(first));
        return reader;
    }

    private static ReplicationEntry Entry(string identifier, string status = "running", Health health = Health.Replicating) =>
        Given.Entry(identifier, status, health, Production);

    private static DmsSnapshot Snapshot(params ReplicationEntry[] entries) => Given.Snapshot(Given.Target(Production, entries));

    private static ReplicationState Known(string identifier, string status, Health health) =>
        new(new ReplicationKey("production", Given.Arn(identifier)), identifier, new ReplicationStatus(status), health);
}
