using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class IdleCostTests
{
    private static readonly CostOptions Unknown = new(), Known = new() { DcuHourRate = 0.1, Currency = "EUR" };

    [Fact]
    public void Words_Stopped_AreCapacityHoursWhileNoRateIsKnown() =>
        Assert.Equal("92 DCU-hours since it stopped, 676 DCU-hours more until the release.", Stopped()!.Words(Unknown));

    [Fact]
    public void Words_WithARate_AreMoneyAsWell() =>
        Assert.Equal("92 DCU-hours (≈ 9.20 EUR) since it stopped, 676 DCU-hours (≈ 67.60 EUR) more until the release.", Stopped()!.Words(Known));

    [Fact]
    public void Words_ReleaseNotSaid_TellWhatWasHeldSoFar() =>
        Assert.Equal("92 DCU-hours since it stopped.", Stopped(static replication => replication with { ReplicationDeprovisionTime = null })!.Words(Unknown));

    // A reload that failed in its start-up: DMS still tells the stop before it.
    [Fact]
    public void Words_StoppedByAnEarlierRun_CountThisRunOnly()
    {
        var failed = Failed();

        Assert.Equal("8 DCU-hours since it stopped.", IdleCost.Of(failed, Given.Noon)!.Words(Unknown));
        Assert.Null(IdleCost.Of(failed with { StatusSince = null }, Given.Noon)!.SoFar);
    }

    [Fact]
    public void Words_CapacityThatCameAfterTheStop_CountFromThen()
    {
        var stopped = Stopped(static replication => replication with { ReplicationDeprovisionTime = null, ProvisionData = replication.ProvisionData! with { DateProvisioned = Given.Noon.AddHours(-2) } });

        Assert.Equal("32 DCU-hours since it was provisioned.", stopped!.Words(Unknown));
    }

    [Fact]
    public void Of_NothingHeld_IsNone() =>
        Assert.Null(Stopped(static replication => replication with { ProvisionData = new ProvisionData { ProvisionState = "deprovisioned", ProvisionedCapacityUnits = 0 } }));

    [Fact]
    public void Of_Running_IsNone() => Assert.Null(Stopped(static replication => replication with { Status = new ReplicationStatus("running") }));

    private static ReplicationEntry Failed()
    {
        var entry = Given.Entry("orders", "failed", Health.Failed).With(static replication => replication with
        {
            ProvisionData = new ProvisionData { ProvisionState = "provisioned", ProvisionedCapacityUnits = 16, DateProvisioned = Given.Noon.AddHours(-1) },
            ReplicationLastStopTime = Given.Noon.AddDays(-3),
            ReplicationStats = new ReplicationStats { StartDate = Given.Noon.AddHours(-2), StopDate = Given.Noon.AddDays(-3) },
        });
        return entry with { StatusSince = Given.Noon.AddMinutes(-30) };
    }

    private static IdleCost? Stopped(Func<Replication, Replication>? change = null)
    {
        var entry = Given.Entry("orders", "stopped", Health.Stopped).With(static replication => replication with
        {
            ProvisionData = new ProvisionData { ProvisionState = "provisioned", ProvisionedCapacityUnits = 16 },
            ReplicationLastStopTime = Given.Noon.AddHours(-5.75),
            ReplicationDeprovisionTime = Given.Noon.AddHours(42.25),
        });
        return IdleCost.Of(change is null ? entry : entry.With(change), Given.Noon);
    }
}
