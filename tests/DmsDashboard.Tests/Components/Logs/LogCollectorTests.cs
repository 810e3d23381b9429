using DmsDashboard.Components.Logs;
using DmsDashboard.Model;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs;

public sealed class LogCollectorTests
{
    private readonly LogCollector _collector = new();

    [Fact]
    public void Take_MoreThenReset_ReplacesTheLines()
    {
        _collector.Take(Reset(Line(1)));
        _collector.Take(More(Line(2)));
        _collector.Take(Reset(Line(0), Line(1), Line(2)));

        Assert.Equal([0, 1, 2], _collector.View.Lines.Select(item => item.Sequence));
        Assert.Equal(2, _collector.View.LastSequence);
    }

    [Fact]
    public void Take_FarTooManyLines_StaysWithinItsBound()
    {
        _collector.Take(Reset([.. Enumerable.Range(0, LogCollector.MostLines + 10).Select(i => Line(i))]));

        Assert.Equal(LogCollector.MostLines, _collector.View.Lines.Count);
        Assert.True(_collector.View.Lines.HasDropped);
    }

    [Fact]
    public void Messages_ResetWithoutTheOldOnes_AreKeptAndNotDoubled()
    {
        _collector.Take(Reset(State(1, "initializing"), State(2, "testing_connection")));
        _collector.Take(Reset(State(2, "testing_connection"), State(3, "failed")));

        Assert.Equal(["initializing", "testing_connection", "failed"], _collector.View.Messages.Select(message => message.ReplicationState));
    }

    [Fact]
    public void NewErrors_BackFill_IsNotNew()
    {
        _collector.Take(Reset(Error(1), Line(2)));
        Assert.Equal(0, _collector.View.NewErrors);

        _collector.Take(More(Error(3), Line(4), Error(5)));
        _collector.Take(Reset(Error(1), Error(3), Error(5)));

        Assert.Equal(2, _collector.View.NewErrors);
    }

    [Fact]
    public void Reason_PollingMark_IsTheLatestOne()
    {
        _collector.Take(More(Mark(1, LogMarkKind.Polling, "Live tail is refused.")) with { State = LogFeedState.Polling });

        Assert.Equal("Polling: Live tail is refused.", LogFeedWords.State(_collector.View));
    }
}
