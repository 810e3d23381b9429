using DmsDashboard.Model;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store.History;

public sealed class StageTimesTests
{
    private readonly StageTimes _times = new();
    private readonly StageWatch _watch = new();

    [Fact]
    public void Find_SeveralStartUps_IsTheMedianOfThatTarget()
    {
        _times.Add([Took("a", 60), Took("b", 300), Took("c", 90)]);

        Assert.Equal(new TypicalStage(TimeSpan.FromSeconds(90), 3), _times.Find("demo", "TESTING_CONNECTION"));
        Assert.Null(_times.Find("staging", "testing_connection"));
        Assert.Null(_times.Find("demo", "initializing"));
    }

    [Fact]
    public void Find_ManyStartUps_CountsTheNewestFifty()
    {
        _times.Add(Enumerable.Range(1, 80).Select(static second => Took("a", second)));

        Assert.Equal(new TypicalStage(TimeSpan.FromSeconds(55.5), 50), _times.Find("demo", "testing_connection"));
    }

    [Fact]
    public void Read_StageChanges_TellsHowLongItTook()
    {
        Assert.Empty(See("testing_connection", Given.Noon));
        Assert.Empty(See("testing_connection", Given.Noon));

        Assert.Equal([Took("orders", 80)], See("fetching_metadata", Given.Noon.AddSeconds(80)));
    }

    [Fact]
    public void Read_LastStageBeforeItRuns_IsToldToo()
    {
        See("replication_starting", Given.Noon);

        Assert.Equal("replication_starting", Assert.Single(See("running", Given.Noon.AddSeconds(70))).Stage);
        Assert.Empty(See("running", Given.Noon.AddSeconds(70)));
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("stopped")]
    [InlineData("initializing")]
    public void Read_StartUpEnds_CountsNotAsAStage(string status)
    {
        See("testing_connection", Given.Noon);

        Assert.Empty(See(status, Given.Noon.AddSeconds(300)));
    }

    [Fact]
    public void Read_StagesBetweenTwoPollsNotSeen_AreNotCountedToTheOneBefore()
    {
        See("initializing", Given.Noon);

        Assert.Empty(See("fetching_metadata", Given.Noon.AddSeconds(300)));
    }

    [Fact]
    public void Read_BeginningNotSeen_IsLeftOut()
    {
        See("testing_connection", null);

        Assert.Empty(See("fetching_metadata", Given.Noon));
    }

    private System.Collections.Immutable.ImmutableArray<StageTime> See(string status, DateTimeOffset? since) =>
        _watch.Read(Given.Snapshot(Given.Entry("orders", status, Health.Starting) with { StatusSince = since }));

    private static StageTime Took(string identifier, int seconds) =>
        new(new ReplicationKey("demo", Given.Arn(identifier)), "testing_connection", Given.Noon, TimeSpan.FromSeconds(seconds));
}
