using DmsDashboard.Model;

namespace DmsDashboard.Tests.Model;

/// <summary>The design's two tables of health, row by row.</summary>
public sealed class HealthRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("created", Health.NotStarted, "Created 12 Nov")]
    [InlineData("READY", Health.NotStarted, "Created 12 Nov")]
    [InlineData("creating", Health.Changing, "Creating")]
    [InlineData("modifying", Health.Changing, "Modifying")]
    [InlineData("initializing", Health.Starting, "1 of 8 · Initializing")]
    [InlineData("PROVISIONING_CAPACITY", Health.Starting, "6 of 8 · Provisioning capacity")]
    [InlineData("replication_starting", Health.Starting, "7 of 8 · Replication starting")]
    [InlineData("starting", Health.Starting, "Starting")]
    [InlineData("stopping", Health.Changing, "Stopping")]
    [InlineData("failed", Health.Failed, "Failed")]
    [InlineData("failed-move", Health.Failed, "Failed to move")]
    [InlineData("moving", Health.Changing, "Moving")]
    [InlineData("testing", Health.Changing, "Testing")]
    [InlineData("deleting", Health.Changing, "Deleting")]
    [InlineData("deprovisioning", Health.Changing, "Deprovisioning")]
    [InlineData("deprovisioned", Health.Stopped, "Deprovisioned")]
    [InlineData("Rebalancing", Health.Unknown, "Rebalancing")]
    [InlineData(null, Health.Unknown, "unknown")]
    public void Status_Alone_DecidesHealth(string? status, Health health, string detail)
    {
        var reading = Read(Of(status) with { ReplicationCreateTime = Now.AddDays(-3) });

        Assert.Equal((health, detail), (reading.Health, reading.Detail));
    }

    [Theory]
    [InlineData("Stop Reason NORMAL", Health.Stopped)]
    [InlineData("Stop Reason STOPPED_AFTER_FULL_LOAD", Health.Stopped)]
    [InlineData("Stop Reason STOPPED_AFTER_CACHED_EVENTS", Health.Stopped)]
    [InlineData("Stop Reason STOPPED_AFTER_DDL_APPLY", Health.Stopped)]
    [InlineData("Stop Reason EXPRESS_LICENSE_LIMITS_REACHED", Health.Stopped)]
    [InlineData("Stop Reason SOMETHING_NEW", Health.Stopped)]
    [InlineData(null, Health.Stopped)]
    [InlineData("Stop Reason FULL_LOAD_ONLY_FINISHED", Health.Finished)]
    [InlineData("Stop Reason STOPPED_AT_SERVER_TIME", Health.Finished)]
    [InlineData("Stop Reason STOPPED_AT_COMMIT_TIME", Health.Finished)]
    [InlineData("Stop Reason RECONFIGURATION_RESTART", Health.Changing)]
    [InlineData("Stop Reason RECYCLE_TASK", Health.Changing)]
    [InlineData("Last Error X Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE", Health.AtRisk)]
    [InlineData("Last Error X Stop Reason FATAL_ERROR Error Level FATAL", Health.Failed)]
    [InlineData("Stop Reason STOPPED_DUE_TO_LOW_MEMORY", Health.Failed)]
    [InlineData("Stop Reason STOPPED_DUE_TO_LOW_DISK", Health.Failed)]
    public void Stopped_ByItsReason_IsFineFinishedOrBroken(string? reason, Health health)
    {
        Assert.Equal(health, Read(Of("stopped") with { StopReason = reason }).Health);
    }

    [Theory]
    [InlineData(30, null, Health.Changing)]
    [InlineData(31, null, Health.AtRisk)]
    [InlineData(null, 30, Health.Changing)]
    [InlineData(null, 31, Health.AtRisk)]
    [InlineData(null, null, Health.Changing)]
    public void Stopped_ToBeRestartedByDms_IsAtRiskWhereThatDoesNotCome(int? stoppedMinutesAgo, int? seenMinutesAgo, Health health)
    {
        var replication = Of("stopped") with { StopReason = "Stop Reason RECYCLE_TASK", ReplicationStats = new ReplicationStats { StartDate = Now.AddDays(-1), StopDate = stoppedMinutesAgo is { } minutes ? Now.AddMinutes(-minutes) : null } };

        var reading = HealthRules.Read(replication, Now, new HealthEvidence { StatusSince = seenMinutesAgo is { } seen ? Now.AddMinutes(-seen) : null });

        Assert.Equal((health, "Restarting"), (reading.Health, reading.Detail));
        Assert.Equal(health is Health.AtRisk, reading.Sentence.Contains("has not since", StringComparison.Ordinal));
    }

    [Fact]
    public void Stopped_WithAKnownFailure_IsFailedAndSaysWhatBrokeAndWhatToDo()
    {
        var reading = Read(Of("stopped") with { FailureMessages = ["Last Error Error 1236 reading binary log. Stop Reason FATAL_ERROR Error Level FATAL"] });

        Assert.Equal((Health.Failed, "The binary log is gone. Raise its retention, then reload the target."), (reading.Health, reading.Sentence));
    }

    [Fact]
    public void Stopped_WithAnotherFailure_SaysAwssOwnWords()
    {
        var reading = Read(Of("stopped") with { FailureMessages = ["Last Error The moon is full. Stop Reason FATAL_ERROR Error Level FATAL"] });

        Assert.Equal((Health.Failed, "The moon is full."), (reading.Health, reading.Sentence));
    }

    [Fact]
    public void Stopped_FinishedWithTablesThatFailed_IsNotSuccess()
    {
        var reading = Read(Of("stopped") with { StopReason = "Stop Reason FULL_LOAD_ONLY_FINISHED", ReplicationStats = new ReplicationStats { TablesErrored = 2 } });

        Assert.Equal(Health.AtRisk, reading.Health);
        Assert.StartsWith("2 tables failed.", reading.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11.9, Health.AtRisk)]
    [InlineData(12.1, Health.Stopped)]
    [InlineData(-0.1, Health.Stopped)]
    public void Stopped_BeforeItsCapacityIsReleased_IsAtRiskInTheLastTwelveHours(double hours, Health health)
    {
        var stopped = Of("stopped") with { StopReason = "Stop Reason NORMAL", ReplicationDeprovisionTime = Now.AddHours(hours) };

        Assert.Equal(health, Read(stopped).Health);
    }

    [Theory]
    [InlineData("full-load-and-cdc", false, Health.Loading)]
    [InlineData("full-load-and-cdc", true, Health.Replicating)]
    [InlineData("full-load", false, Health.Loading)]
    [InlineData("cdc", false, Health.Replicating)]
    [InlineData("cdc", true, Health.Replicating)]
    public void Running_ByTypeAndFullLoad_LoadsOrReplicates(string type, bool isLoaded, Health health)
    {
        var stats = new ReplicationStats { FullLoadStartDate = Now.AddHours(-2), FullLoadFinishDate = isLoaded ? Now.AddHours(-1) : null };

        Assert.Equal(health, Read(Of("running") with { ReplicationType = type, ReplicationStats = stats }).Health);
    }

    [Fact]
    public void Running_ReloadedAfterAnEarlierLoad_Loads()
    {
        var stats = new ReplicationStats { FullLoadStartDate = Now.AddHours(-1), FullLoadFinishDate = Now.AddDays(-1) };

        Assert.Equal(Health.Loading, Read(Of("running") with { ReplicationStats = stats }).Health);
    }

    [Fact]
    public void Running_WithTablesThatFailed_IsAtRisk()
    {
        var reading = Read(Of("running") with { ReplicationStats = new ReplicationStats { TablesErrored = 1 } });

        Assert.Equal((Health.AtRisk, "Running, full load"), (reading.Health, reading.Detail));
        Assert.StartsWith("1 table failed.", reading.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stop Reason NORMAL")]
    [InlineData("Stop Reason STOPPED_AFTER_FULL_LOAD")]
    [InlineData(null)]
    public void Stopped_WithTablesThatFailed_IsAtRisk(string? reason)
    {
        var reading = Read(Of("stopped") with { StopReason = reason, ReplicationStats = new ReplicationStats { TablesErrored = 3 } });

        Assert.Equal(Health.AtRisk, reading.Health);
        Assert.StartsWith("3 tables failed.", reading.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopped_WithTablesThatFailedAndCapacityGone_SaysBoth()
    {
        var reading = Read(Of("stopped") with { ReplicationStats = new ReplicationStats { TablesErrored = 1 }, ProvisionData = In("deprovisioned") });

        Assert.Equal((Health.AtRisk, "1 table failed. The log names the cause; reload it once this runs. Its capacity was released."), (reading.Health, reading.Sentence));
    }

    // What cannot be resumed in time must not be advised to be.
    [Fact]
    public void Stopped_WhileItsCapacityIsReleased_SaysSoAndAdvisesNoResume()
    {
        var reading = Read(Of("stopped") with { StopReason = "Stop Reason NORMAL", ReplicationDeprovisionTime = Now.AddMinutes(5), ProvisionData = In("deprovisioning") });

        Assert.Equal((Health.Stopped, "Its capacity is being released."), (reading.Health, reading.Sentence));
    }

    [Theory]
    [InlineData("Last Error X Stop Reason FATAL_ERROR Error Level FATAL", Health.Failed, "Stopped, fatal error")]
    [InlineData("Stop Reason FULL_LOAD_ONLY_FINISHED", Health.Finished, "Full load finished")]
    [InlineData("Stop Reason NORMAL", Health.Stopped, "Deprovisioned")]
    public void Deprovisioned_GoesByItsReasonAsStoppedDoes(string reason, Health health, string detail)
    {
        var reading = Read(Of("deprovisioned") with { StopReason = reason, ReplicationDeprovisionTime = Now.AddMinutes(5) });

        Assert.Equal((health, detail), (reading.Health, reading.Detail));
    }

    [Theory]
    [InlineData("created")]
    [InlineData("ready")]
    [InlineData("stopped")]
    [InlineData("failed")]
    public void CapacityThatCouldNotBeHad_IsAFailureWhateverTheStatus(string status)
    {
        var reading = Read(Of(status) with { ProvisionData = In("failed_provision") });

        Assert.Equal((Health.Failed, "Failed at Provisioning capacity"), (reading.Health, reading.Detail));
    }

    [Theory]
    [InlineData("created", null, "Test connection failed for endpoint 'source'.")]
    [InlineData("ready", "Last Error It broke. Stop Reason FATAL_ERROR Error Level FATAL", null)]
    public void NotStarted_WithAFailure_IsFailed(string status, string? reason, string? message)
    {
        var reading = Read(Of(status) with { StopReason = reason, FailureMessages = message is null ? [] : [message] });

        Assert.Equal((Health.Failed, "Failed"), (reading.Health, reading.Detail));
        Assert.NotEmpty(reading.Sentence);
    }

    [Fact]
    public void Failed_WithoutCapacity_SaysWhere()
    {
        Assert.Equal("Failed at Provisioning capacity", Read(Of("failed") with { ProvisionData = new ProvisionData { ProvisionState = "failed_provision" } }).Detail);
    }

    [Fact]
    public void Failed_WithoutAnyReason_PointsToTheLog()
    {
        Assert.Contains("log", Read(Of("failed")).Sentence, StringComparison.Ordinal);
    }

    private static ProvisionData In(string state) => new() { ProvisionState = state };

    private static HealthReading Read(Replication replication) => HealthRules.Read(replication, Now);

    private static Replication Of(string? status) => new()
    {
        ReplicationConfigIdentifier = "orders",
        ReplicationConfigArn = "arn:aws:dms:eu-central-1:123456789012:replication-config:ORDERS",
        ReplicationType = "full-load-and-cdc",
        Status = new ReplicationStatus(status),
    };
}
