using DmsDashboard.Model;
using DmsDashboard.Polling;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Polling;

public sealed class OrchestratorMemoryTests
{
    private readonly OrchestratorMemory _memory = new();
    private long _readings;

    [Fact]
    public void Next_ManyWant_StartingComeFirstButLeaveOneToTheOthers()
    {
        Replication[] replications = [Given.Replication("s", "stopped"), Given.Replication("f", "failed"), .. Enumerable.Range(1, 6).Select(static number => Given.Replication($"i{number}", "initializing"))];

        var next = _memory.Next([.. replications], limit: 5).Select(static known => known.Arn);

        Assert.Equal(new[] { "i1", "i2", "i3", "i4", "f" }.Select(Given.Arn), next);
    }

    [Fact]
    public void Next_StartingOnes_TakeTurns()
    {
        Replication[] replications = [.. Enumerable.Range(1, 6).Select(static number => Given.Replication($"i{number}", "initializing"))];

        Assert.Equal(6, Read(replications).Concat(Read(replications)).Distinct().Count());
    }

    [Fact]
    public void Next_SettledOnes_AreReadTwiceAndThenOnceTheirStatusChanges()
    {
        Assert.Equal([Given.Arn("f")], Read(Given.Replication("f", "failed")));
        Assert.Equal([Given.Arn("f")], Read(Given.Replication("f", "failed")));
        Assert.Empty(Read(Given.Replication("f", "failed")));

        Assert.Equal([Given.Arn("f")], Read(Given.Replication("f", "stopped")));
    }

    [Theory]
    [InlineData("running")]
    [InlineData("created")]
    public void Next_NothingNewToLearn_IsNotRead(string status)
    {
        Assert.Empty(Read(Given.Replication("r", status)));
        Assert.Equal([Given.Arn("r")], Read(Given.Replication("r", "stopping")));
    }

    [Fact]
    public void Next_EmptyPage_GoesOnFromThere()
    {
        var known = _memory.Next([Given.Replication("f", "failed")], limit: 5).Single();

        known.Took(null, "older", readAt: 1);

        Assert.Equal("older", _memory.Next([Given.Replication("f", "failed")], limit: 5).Single().NextToken);
    }

    [Fact]
    public void Messages_ReplicationGone_IsForgotten()
    {
        Read(Given.Replication("f", "failed"));
        Assert.Single(_memory.Messages);

        Read(Given.Replication("other", "running"));

        Assert.Empty(_memory.Messages);
    }

    private List<string> Read(params Replication[] replications)
    {
        var next = _memory.Next([.. replications], limit: 5);
        foreach (var known in next)
        {
            known.Took(new OrchestratorMessage(Given.Noon, "failed", "text", null), null, ++_readings);
        }

        return [.. next.Select(static known => known.Arn)];
    }
}
