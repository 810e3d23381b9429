using DmsDashboard.Model;
using DmsDashboard.Model.Runs;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Runs;

public sealed class RunStopTests
{
    private static readonly DateTimeOffset Old = Given.Noon.AddDays(-3), Start = Given.Noon.AddHours(-1), Stop = Given.Noon.AddMinutes(-30), Seen = Given.Noon.AddSeconds(-6);

    [Fact]
    public void Stop_OfThisRun_IsTold() => Assert.Equal(Stop, RunStop.Of(Failed(Stop, null), Seen));

    [Fact]
    public void Stop_ToldBesideTheStatistics_IsTold() => Assert.Equal(Stop, RunStop.Of(Failed(Old, Stop), Seen));

    [Fact]
    public void Stop_OfAnEarlierRun_GivesWayToSinceWhenItFailed() => Assert.Equal(Seen, RunStop.Of(Failed(Old, Old), Seen));

    [Fact]
    public void Stop_OfAnEarlierRunAlone_IsNotKnown() => Assert.Null(RunStop.Of(Failed(Old, Old), null));

    [Fact]
    public void Stop_WhereNoStartIsTold_IsTheOneThatDmsGives() => Assert.Equal(Old, RunStop.Of(Failed(Old, null) with { ReplicationStats = new ReplicationStats { StopDate = Old } }, Seen));

    [Theory]
    [InlineData("stopping")]
    [InlineData("modifying")]
    [InlineData("initializing")]
    public void Stop_OfAStatusThatIsNoEnd_IsNotSinceWhenThatWasSeen(string status) => Assert.Null(RunStop.Of(Given.Replication("orders", status), Seen));

    [Fact]
    public void Stop_OfATask_IsThisRunsToo()
    {
        var failed = GivenTask.Task("orders") with { Status = new ReplicationStatus("failed"), ReplicationTaskStats = new ReplicationStats { StartDate = Start, StopDate = Old } };

        Assert.Equal(Seen, RunStop.Of(failed, Seen));
        Assert.Equal(Stop, RunStop.Of(failed with { ReplicationTaskStats = failed.ReplicationTaskStats with { StopDate = Stop } }, Seen));
    }

    private static Replication Failed(DateTimeOffset stopDate, DateTimeOffset? lastStopTime) => Given.Replication("orders", "failed") with
    {
        ReplicationLastStopTime = lastStopTime,
        ReplicationStats = new ReplicationStats { StartDate = Start, StopDate = stopDate },
    };
}
