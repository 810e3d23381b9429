using DmsDashboard.Components.Logs;
using DmsDashboard.Model;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs;

public sealed class RunErrorTests
{
    private const string Known = "[SOURCE_CAPTURE ]E: Error 1236 reading binary log [1020418]";
    private const string Wrapper = "[TASK_MANAGER ]E: Stream component failed at subtask 0, component st_0";

    private readonly LogCollector _collector = Collector();

    [Fact]
    public void View_ErrorsOfARun_HasTheFirstAndTheCauseThatAnyOfThemNames()
    {
        _collector.Take(Reset(Line(1), Line(2, Wrapper), Line(3, Known), Error(4)));

        Assert.Equal((2L, "mysql-binlog-gone"), (_collector.View.RunError?.Key.Sequence, _collector.View.RunError?.Explanation?.Id));
    }

    [Fact]
    public void View_UnknownErrorsOnly_HasTheFirstWithoutAnExplanation()
    {
        _collector.Take(Reset(Line(1), Error(2), Error(3)));

        Assert.Equal(2, _collector.View.RunError?.Key.Sequence);
        Assert.Null(_collector.View.RunError?.Explanation);
    }

    [Fact]
    public void View_NextRun_HasForgottenTheErrorsOfTheOneBefore()
    {
        _collector.Take(Reset(Line(1, Known)));
        _collector.Take(More(State(2, "initializing")));
        Assert.Null(_collector.View.RunError);

        _collector.Take(More(Error(3)));
        _collector.Take(More(State(4, "running")));
        Assert.Equal(3, _collector.View.RunError?.Key.Sequence);

        // The shared buffer made room: the run's first error is known all the same.
        _collector.Take(Reset(Line(5)));
        Assert.Equal(3, _collector.View.RunError?.Key.Sequence);
    }

    [Fact]
    public void View_NextRunInTheSameStream_IsExplainedByItsOwnErrorOnceItsStartIsKnown()
    {
        _collector.BeginRun(Noon);
        _collector.Take(Reset(Line(1, Known), Line(10, Wrapper)));
        Assert.Equal(1, _collector.View.RunError?.Key.Sequence);

        // The poll that tells of the run comes after the run's first lines.
        Assert.True(_collector.BeginRun(Noon.AddSeconds(5)));
        Assert.Equal((10L, "engine-component"), (_collector.View.RunError?.Key.Sequence, _collector.View.RunError?.Explanation?.Id));

        Assert.False(_collector.BeginRun(Noon.AddSeconds(5)));
    }

    [Fact]
    public void View_AnotherStream_IsAnotherRun()
    {
        _collector.Take(Reset(Line(1, Known)));
        _collector.Take(More(new LogItem(2, Task(Wrapper) with { LogStreamName = "dms-serverless-serv-res-id-2" }, null)));

        Assert.Equal((2L, "engine-component"), (_collector.View.RunError?.Key.Sequence, _collector.View.RunError?.Explanation?.Id));
    }

    [Fact]
    public void UnreadRun_RunBeganBeforeTheLinesThatWereRead_IsItsBeginning()
    {
        _collector.BeginRun(Noon.AddSeconds(-100));
        Assert.Null(_collector.View.UnreadRun);

        _collector.Take(Reset(Mark(1, LogMarkKind.Dropped), Line(2), Line(3)));
        Assert.Equal(Noon.AddSeconds(-100), _collector.View.UnreadRun);

        // The next run is here from its beginning.
        _collector.BeginRun(Noon.AddSeconds(50));
        Assert.Null(_collector.View.UnreadRun);
    }
}
