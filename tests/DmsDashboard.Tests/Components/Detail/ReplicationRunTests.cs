using DmsDashboard.Model;
using DmsDashboard.Model.Runs;
using static DmsDashboard.Tests.Components.Detail.GivenDetail;

namespace DmsDashboard.Tests.Components.Detail;

public sealed class ReplicationRunTests
{
    [Fact]
    public void Stages_Running_AreDoneWithTheTimeThatEachTook()
    {
        var run = ReplicationRun.Of(Entry(Replication(status: "running")), StartUp());

        Assert.All(run.Stages[..7], stage => Assert.Equal((RunStageState.Done, TimeSpan.FromSeconds(10)), (stage.State, stage.Duration!.Value)));
        Assert.Equal((RunStageState.Now, Noon.AddSeconds(70)), (run.Stages[7].State, run.Stages[7].Since!.Value));
    }

    [Fact]
    public void Stages_Starting_ShowWhereItIs()
    {
        var run = ReplicationRun.Of(Entry(Replication(status: "TESTING_CONNECTION")), StartUp(stages: 3));

        Assert.Equal([RunStageState.Done, RunStageState.Done, RunStageState.Now, RunStageState.Todo], run.Stages.Select(stage => stage.State).Take(4));
        Assert.Equal(Noon.AddSeconds(20), run.Stages[2].Since);
        Assert.Null(run.Stages[2].Duration);
    }

    [Fact]
    public void Stages_StatusAheadOfTheLog_FollowTheStatus()
    {
        var entry = Entry(Replication(status: "fetching_metadata")) with { StatusSince = Noon.AddSeconds(29) };

        var run = ReplicationRun.Of(entry, StartUp(stages: 2));

        Assert.Equal((RunStageState.Now, Noon.AddSeconds(29)), (run.Stages[3].State, run.Stages[3].Since!.Value));
        Assert.Equal((RunStageState.Done, null), (run.Stages[2].State, run.Stages[2].Since));
    }

    [Fact]
    public void Stages_FailedWhileStarting_CrossTheStageItFailedIn()
    {
        var run = ReplicationRun.Of(Entry(Replication(status: "failed")), [.. StartUp(stages: 3), Said("failed", 61, "no route")]);

        Assert.Equal((RunStageState.Failed, TimeSpan.FromSeconds(41)), (run.Stages[2].State, run.Stages[2].Duration!.Value));
        Assert.Equal(RunStageState.Todo, run.Stages[3].State);
    }

    [Fact]
    public void Messages_OfASecondRun_LeaveTheFirstBehind()
    {
        var run = ReplicationRun.Of(Entry(Replication(status: "testing_connection")), [.. StartUp(), Said("stopped", 500), .. StartUp(600, 3)]);

        Assert.Equal(9, run.Earlier.Length);
        Assert.Equal(3, run.Messages.Length);
        Assert.Equal(RunStageState.Now, run.Stages[2].State);
    }

    [Fact]
    public void Messages_LogHasNotToldOfTheNewStart_BelongToTheRunBefore()
    {
        var entry = Entry(Replication(status: "initializing")) with { StatusSince = Noon.AddHours(1) };

        var run = ReplicationRun.Of(entry, StartUp());

        Assert.Empty(run.Messages);
        Assert.Equal([RunStageState.Now, RunStageState.Todo], run.Stages.Select(stage => stage.State).Take(2));
    }

    [Fact]
    public void Stages_NeverRun_AreAllToDo()
    {
        var run = ReplicationRun.Of(Entry(Replication(status: "created")), []);

        Assert.All(run.Stages, stage => Assert.Equal(RunStageState.Todo, stage.State));
    }

    [Fact]
    public void Stages_StoppedWithoutALog_AreDoneWhereTheDatesSaySo()
    {
        var stopped = Replication(status: "stopped") with { ReplicationStats = new ReplicationStats { FullLoadStartDate = Noon } };

        var run = ReplicationRun.Of(Entry(stopped), []);

        Assert.All(run.Stages, stage => Assert.Equal((RunStageState.Done, null), (stage.State, stage.Duration)));
    }
}
