using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model;

/// <summary>Health of classic tasks, where it differs from that of serverless replications.</summary>
public sealed class TaskHealthTests
{
    [Theory]
    [InlineData("creating", Health.Changing)]
    [InlineData("ready", Health.NotStarted)]
    [InlineData("starting", Health.Starting)]
    [InlineData("running", Health.Loading)]
    [InlineData("stopping", Health.Changing)]
    [InlineData("stopped", Health.Stopped)]
    [InlineData("modifying", Health.Changing)]
    [InlineData("testing", Health.Changing)]
    [InlineData("moving", Health.Changing)]
    [InlineData("failed", Health.Failed)]
    [InlineData("failed-move", Health.Failed)]
    [InlineData("deleting", Health.Changing)]
    [InlineData("Running with errors", Health.Unknown)]
    public void Status_Alone_DecidesHealth(string status, Health health)
    {
        Assert.Equal(health, Read(Of(status)).Health);
    }

    [Theory]
    [InlineData("STOPPED_DUE_TO_LOW_MEMORY", "larger than dms.t3.large")]
    [InlineData("STOPPED_DUE_TO_LOW_DISK", "AllocatedStorage of the replication instance above 50 GiB")]
    public void Stopped_ForWantOfRoom_NamesTheInstanceClassAndNoCapacityUnits(string reason, string words)
    {
        var reading = Read(Of("stopped") with { StopReason = $"Stop Reason {reason}" }, On("available"));

        Assert.Equal(Health.Failed, reading.Health);
        Assert.Contains(words, reading.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("CapacityUnits", reading.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stop Reason NORMAL", Health.Stopped)]
    [InlineData("Stop Reason FULL_LOAD_ONLY_FINISHED", Health.Finished)]
    [InlineData("Last Error It broke. Stop Reason FATAL_ERROR Error Level FATAL", Health.Failed)]
    [InlineData(null, Health.Failed)]
    public void Stopped_WithAFailureOfAnEarlierRun_GoesByItsReason(string? reason, Health health)
    {
        Assert.Equal(health, Read(Of("stopped") with { StopReason = reason, LastFailureMessage = "Last Error It broke once. Stop Reason FATAL_ERROR Error Level FATAL" }).Health);
    }

    [Theory]
    [InlineData("running", "storage-full", Health.AtRisk)]
    [InlineData("running", "failed", Health.AtRisk)]
    [InlineData("starting", "STORAGE-FULL", Health.AtRisk)]
    [InlineData("running", "available", Health.Loading)]
    [InlineData("running", "modifying", Health.Loading)]
    [InlineData("ready", "failed", Health.NotStarted)]
    [InlineData("failed", "storage-full", Health.Failed)]
    public void Task_OnAnInstanceInTrouble_IsAtRiskWhileItRuns(string status, string instanceStatus, Health health)
    {
        Assert.Equal(health, Read(Of(status), On(instanceStatus)).Health);
    }

    [Theory]
    [InlineData("running")]
    [InlineData("ready")]
    [InlineData("stopped")]
    public void Task_OnAFullInstance_SaysWhatToDo(string status)
    {
        Assert.Contains("dms-prod-1 has no storage left. Raise AllocatedStorage above 50 GiB.", Read(Of(status), On("storage-full")).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("testing", "premigration assessment")]
    [InlineData("moving", "another replication instance")]
    [InlineData("failed-move", "start it there, or move it again")]
    public void Status_OfTasksOnly_IsExplained(string status, string words)
    {
        Assert.Contains(words, Read(Of(status)).Sentence, StringComparison.Ordinal);
    }

    private static HealthReading Read(ReplicationTask task, ReplicationInstance? instance = null) => HealthRules.Read(task, Given.Noon, instance);

    private static ReplicationInstance On(string status) => new()
    {
        ReplicationInstanceArn = "arn:aws:dms:eu-central-1:123456789012:rep:PROD1",
        ReplicationInstanceIdentifier = "dms-prod-1",
        ReplicationInstanceClass = "dms.t3.large",
        ReplicationInstanceStatus = status,
        AllocatedStorage = 50,
    };

    private static ReplicationTask Of(string status) => new()
    {
        ReplicationTaskIdentifier = "orders",
        ReplicationTaskArn = "arn:aws:dms:eu-central-1:123456789012:task:ORDERS",
        MigrationType = "full-load-and-cdc",
        Status = new ReplicationStatus(status),
    };
}
