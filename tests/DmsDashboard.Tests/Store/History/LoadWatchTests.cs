using DmsDashboard.Model;
using DmsDashboard.Model.Progress;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Store.History;

public sealed class LoadWatchTests
{
    private readonly LoadWatch _watch = new();

    [Fact]
    public void Read_NothingMoves_IsOneSampleAMinute() =>
        Assert.Equal(6, Enumerable.Range(0, 31).Sum(poll => See(poll * 10, 40).Length));

    [Fact]
    public void Read_EachMove_IsASample() => Assert.Equal(10, Enumerable.Range(0, 10).Sum(poll => See(poll * 10, 40 + poll).Length));

    [Fact]
    public void Read_TheSamePollAgain_IsNothing()
    {
        See(0, 40);

        Assert.Empty(See(0, 40));
    }

    [Fact]
    public void Read_TablesWereRead_TellsTheRowsOnce()
    {
        Assert.Null(Assert.Single(See(0, 40)).Rows);

        Assert.Equal(new RowSample(Given.Noon.AddSeconds(5), 900), Assert.Single(See(10, 40, rows: 900)).Rows);
        Assert.Empty(See(20, 40, rows: 900));
        Assert.All(See(30, 41, rows: 900), static sample => Assert.Null(sample.Rows));
    }

    [Fact]
    public void Read_MovesAfterAWhile_WritesThePollBeforeAsWell()
    {
        See(0, 40);
        See(10, 40);
        See(20, 40);

        Assert.Equal([20.0, 30.0], See(30, 41).Select(static sample => (sample.Sample.At - Given.Noon).TotalSeconds));
    }

    [Fact]
    public void Read_NotLoading_IsNothing() => Assert.Empty(_watch.Read(Given.Snapshot(Given.Entry("orders"))));

    private System.Collections.Immutable.ImmutableArray<RunSample> See(int seconds, int percent, long? rows = null)
    {
        var entry = Given.Entry("orders").With(replication => replication with { ReplicationStats = new ReplicationStats { FullLoadProgressPercent = percent, StartDate = Given.Noon } })
            with
        { Progress = new LoadProgress { Basis = "x", Rows = rows, RowsAt = rows is null ? null : Given.Noon.AddSeconds(5) } };
        return _watch.Read(Given.Snapshot(Given.Target(Given.Demo, entry) with { CapturedAt = Given.Noon.AddSeconds(seconds) }));
    }
}
