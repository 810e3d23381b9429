using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.TaskSettings;

/// <summary>User guide, modifying a serverless replication: which setting may be changed in which state.</summary>
public sealed class ModifyReadingTests
{
    [Theory]
    [InlineData("created", null, true, true)]
    [InlineData("CREATED", null, true, true)]
    [InlineData("stopped", "provisioned", true, false)]
    [InlineData("stopped", null, true, false)]
    [InlineData("failed", null, true, true)]
    [InlineData("failed", "provisioned", true, false)]
    [InlineData("running", "provisioned", false, false)]
    [InlineData("modifying", "provisioned", false, false)]
    [InlineData("a_status_of_tomorrow", null, false, false)]
    public void Of_AServerlessReplication_FollowsItsState(string status, string? provisionState, bool canChange, bool isFresh)
    {
        var entry = Given.Entry("orders", status).With(replication => replication with { ProvisionData = new ProvisionData { ProvisionState = provisionState } });

        var reading = ModifyReading.Of(entry);

        Assert.Equal(canChange, reading.CanChangeSettings);
        Assert.Equal(isFresh, reading.Rest.StartsWith("So can", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ready", true)]
    [InlineData("stopped", true)]
    [InlineData("failed", true)]
    [InlineData("running", false)]
    [InlineData("moving", false)]
    public void Of_ATask_FollowsItsState(string status, bool canChange) => Assert.Equal(canChange, ModifyReading.Of(GivenTask.Entry("orders", status)).CanChangeSettings);

    [Fact]
    public void Of_WhatZeroEtlManages_IsNothing() =>
        Assert.False(ModifyReading.Of(Given.Entry("orders", "stopped").With(static replication => replication with { IsReadOnly = true })).CanChangeSettings);
}
