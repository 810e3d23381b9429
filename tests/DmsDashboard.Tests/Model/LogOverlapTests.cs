using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model;

public sealed class LogOverlapTests
{
    private static readonly LogSource Group = LogSource.OfGroup("demo", "dms-tasks-dms-prod-2");

    [Fact]
    public void Of_ATaskAndItsInstancesGroup_IsTheTasksStream()
    {
        var entry = GivenTask.Entry("orders");
        var overlap = LogOverlap.Of([LogSource.Of(entry.Key), Group], Given.Snapshot(entry));

        Assert.True(overlap.Has(Group, "dms-task-ORDERS"));
        Assert.False(overlap.Has(Group, "dms-task-OTHER"));
        Assert.False(overlap.Has(LogSource.Of(entry.Key), "dms-task-ORDERS"));
        Assert.False(overlap.Has(LogSource.OfGroup("other", Group.LogGroupName!), "dms-task-ORDERS"));
        Assert.False(overlap.Has(LogSource.OfGroup("demo", "dms-tasks-dms-prod-1"), "dms-task-ORDERS"));
    }

    [Fact]
    public void Of_AServerlessReplicationAndItsOwnGroup_IsAllOfIt()
    {
        var key = new ReplicationKey("demo", "arn:aws:dms:eu-central-1:831394476016:replication-config:ABC");
        var group = LogSource.OfGroup("demo", "dms-serverless-replication-ABC");
        var overlap = LogOverlap.Of([LogSource.Of(key), group], DmsSnapshot.Empty);

        Assert.True(overlap.Has(group, "dms-serverless-replication-orchestrator-ABC"));
        Assert.True(overlap.Has(group, "dms-serverless-serv-res-id-1763200000000-abcd"));
    }

    [Fact]
    public void Of_GroupsThatTheReplicationDoesNotWriteTo_IsNone()
    {
        var entry = GivenTask.Entry("orders");

        Assert.Equal(LogOverlap.None, LogOverlap.Of([LogSource.Of(entry.Key), LogSource.OfGroup("demo", "/aws/rds/instance/orders/postgresql")], Given.Snapshot(entry)));
        Assert.Equal(LogOverlap.None, LogOverlap.Of([LogSource.Of(entry.Key)], Given.Snapshot(entry)));
        // Where a task logs is not known before its instance is.
        Assert.Equal(LogOverlap.None, LogOverlap.Of([LogSource.Of(entry.Key), Group], DmsSnapshot.Empty));
    }
}
