using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model;

/// <summary>What passes by itself as a rule: it hides nothing that is wrong, and is at risk once it does not pass.</summary>
public sealed class PassingHealthTests
{
    private static readonly DateTimeOffset Now = Given.Noon;

    // AWS tells the same error twice. What is stopped and does not go on by itself must not be told to wait.
    [Theory]
    [InlineData(30, "DMS stopped at an error that it recovers from as a rule. Resume it if it does not.")]
    [InlineData(31, "DMS stopped it at 15 Nov, 11:29 UTC at an error that it recovers from as a rule, and has not since. Check the connections of its endpoints, then resume it.")]
    [InlineData(null, "DMS stopped at an error that it recovers from as a rule. Resume it if it does not.")]
    public void Stopped_AtARecoverableErrorInBothMembers_IsAtRiskAndSaysWhatToDoOnceItDoesNotComeBack(int? minutes, string sentence)
    {
        var reading = Read(Recoverable() with { ReplicationLastStopTime = minutes is { } ago ? Now.AddMinutes(-ago) : null });

        Assert.Equal((Health.AtRisk, "Stopped, recoverable error", sentence), (reading.Health, reading.Detail, reading.Sentence));
    }

    [Fact]
    public void Stopped_AtARecoverableErrorOfAKnownCause_NamesIt()
    {
        const string Text = "Last Error Error 1236 reading binary log. Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE";
        var stopped = Of("stopped") with { StopReason = Text, FailureMessages = [Text], ReplicationLastStopTime = Now.AddMinutes(-90) };

        Assert.Equal("The binary log is gone. Raise its retention, then reload the target. It has stood still since 15 Nov, 10:30 UTC.", Read(stopped).Sentence);
    }

    [Fact]
    public void Stopped_AtARecoverableErrorWithItsCapacityGone_DoesNotComeBack()
    {
        var reading = Read(Recoverable() with { ProvisionData = In("deprovisioned"), ReplicationLastStopTime = Now.AddDays(-3) });

        Assert.Equal((Health.AtRisk, "It stopped at an error that DMS recovers from as a rule. Its capacity was released. Then only a new start helps: reload it where AWS refuses to resume it."), (reading.Health, reading.Sentence));
    }

    [Fact]
    public void Stopped_AtARecoverableErrorWithAFatalMessage_IsFailed() =>
        Assert.Equal(Health.Failed, Read(Recoverable() with { FailureMessages = ["Last Error It broke. Stop Reason FATAL_ERROR Error Level FATAL"] }).Health);

    [Theory]
    [InlineData("RECONFIGURATION_RESTART")]
    [InlineData("RECYCLE_TASK")]
    public void Stopped_ToBeRestartedWithAFailureMessage_ChangesAndSaysIt(string reason)
    {
        var reading = Read(Of("stopped") with { StopReason = $"Stop Reason {reason}", FailureMessages = ["Lost it"], ReplicationStats = new ReplicationStats { TablesErrored = 2 } });

        Assert.Equal((Health.Changing, "Restarting"), (reading.Health, reading.Detail));
        Assert.Contains("DMS reports a failure: Lost it.", reading.Sentence, StringComparison.Ordinal);
        Assert.Contains("2 tables failed.", reading.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("modifying")]
    [InlineData("deleting")]
    public void Changing_AfterAFatalError_SaysIt(string status)
    {
        var reading = Read(Of(status) with { StopReason = "Last Error Error 1236 reading binary log. Stop Reason FATAL_ERROR Error Level FATAL" });

        Assert.Equal((Health.Changing, "DMS reports a failure: The binary log is gone. Raise its retention, then reload the target."), (reading.Health, reading.Sentence));
    }

    [Theory]
    [InlineData("stopping", Health.Changing)]
    [InlineData("modifying", Health.Changing)]
    [InlineData("initializing", Health.Starting)]
    public void Passing_WithTablesThatFailed_SaysIt(string status, Health health)
    {
        var reading = Read(Of(status) with { StartReplicationType = "resume-processing", ReplicationStats = new ReplicationStats { TablesErrored = 1 } });

        Assert.Equal((health, "1 table failed. The log names the cause."), (reading.Health, reading.Sentence));
    }

    // DMS tells the figures of the last run until the new one has its own.
    [Theory]
    [InlineData("reload-target")]
    [InlineData("start-replication")]
    [InlineData(null)]
    public void Starting_Anew_SaysNothingOfTablesOfTheRunBefore(string? type) =>
        Assert.Empty(Read(Of("initializing") with { StartReplicationType = type, ReplicationStats = new ReplicationStats { TablesErrored = 2 } }).Sentence);

    // A run is not answerable for what stopped the one before.
    [Theory]
    [InlineData("stopping")]
    [InlineData("initializing")]
    public void Passing_WithTheStopReasonOfAnEarlierRun_SaysNothingOfIt(string status) =>
        Assert.Empty(Read(Of(status) with { StopReason = "Last Error It broke. Stop Reason FATAL_ERROR Error Level FATAL" }).Sentence);

    [Theory]
    [InlineData("Last Error X Stop Reason FATAL_ERROR Error Level FATAL", 0, Health.Failed)]
    [InlineData("Last Error X Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE", 0, Health.AtRisk)]
    [InlineData("Stop Reason NORMAL", 1, Health.AtRisk)]
    [InlineData("Stop Reason NORMAL", 0, Health.Changing)]
    [InlineData(null, 0, Health.Changing)]
    public void Deprovisioning_WhatIsWrongComesFirst(string? reason, int errored, Health health) =>
        Assert.Equal(health, Read(Of("deprovisioning") with { StopReason = reason, ReplicationStats = new ReplicationStats { TablesErrored = errored } }).Health);

    [Theory]
    [InlineData("stopping", 60, Health.Changing)]
    [InlineData("stopping", 61, Health.AtRisk)]
    [InlineData("MODIFYING", 61, Health.AtRisk)]
    [InlineData("creating", 61, Health.AtRisk)]
    [InlineData("testing", 61, Health.AtRisk)]
    [InlineData("deprovisioning", 61, Health.AtRisk)]
    [InlineData("deleting", 1_440, Health.Changing)]
    [InlineData("deleting", 1_441, Health.AtRisk)]
    [InlineData("moving", 1_441, Health.AtRisk)]
    public void Changing_ThatDoesNotEnd_IsAtRisk(string status, int minutes, Health health)
    {
        var reading = HealthRules.Read(Of(status), Now, new HealthEvidence { StatusSince = Now.AddMinutes(-minutes) });

        Assert.Equal(health, reading.Health);
        Assert.Equal(health is Health.AtRisk, reading.Sentence.StartsWith($"It has been {status.ToLowerInvariant()} since 1", StringComparison.Ordinal));
        Assert.Equal(health is Health.AtRisk ? Now.AddMinutes(-minutes) : null, reading.Since);
        Assert.Equal(Health.Changing, Read(Of(status)).Health);
    }

    [Fact]
    public void Stopping_ThatDoesNotEndWithTablesThatFailed_SaysBoth()
    {
        var reading = HealthRules.Read(Of("stopping") with { ReplicationStats = new ReplicationStats { TablesErrored = 1 } }, Now, new HealthEvidence { StatusSince = Now.AddMinutes(-90) });

        Assert.Equal("It has been stopping since 15 Nov, 10:30 UTC, for over an hour. As a rule that ends by itself: see its log, and ask AWS Support if it stays so. 1 table failed. The log names the cause.", reading.Sentence);
    }

    private static ProvisionData In(string state) => new() { ProvisionState = state };

    private static HealthReading Read(Replication replication) => HealthRules.Read(replication, Now);

    private static Replication Of(string status) => Given.Replication("orders", status);

    private static Replication Recoverable()
    {
        const string Text = "Last Error Task error notification received from subtask 0, thread 0 [reptask/replicationtask.c:2673] [1022502] Stop Reason RECOVERABLE_ERROR Error Level RECOVERABLE";
        return Of("stopped") with { StopReason = Text, FailureMessages = [Text] };
    }
}
