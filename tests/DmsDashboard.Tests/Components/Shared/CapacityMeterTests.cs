using Bunit;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class CapacityMeterTests : ComponentContext
{
    [Fact]
    public void Meter_Provisioned_SaysHowMuchOfWhatRange()
    {
        var meter = RenderMeter("running", new ProvisionData { ProvisionState = "provisioned", ProvisionedCapacityUnits = 16 });

        Assert.Contains("16 DCU of 2–32", meter.Find(".dm-cap").TextContent, StringComparison.Ordinal);
        Assert.Contains("provisioned", meter.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.NotNull(meter.Find(".dm-rng u"));
    }

    [Fact]
    public void Meter_Stopped_CountsDownToTheRelease()
    {
        var meter = RenderMeter("stopped", new ProvisionData { ProvisionState = "provisioned", ProvisionedCapacityUnits = 8 }, Given.Noon.AddHours(8).AddMinutes(41));

        Assert.Contains("released in 8 h 41 min", meter.Find(".sub .dm-release.near").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "not provisioned")]
    [InlineData("deprovisioned", "deprovisioned, not billed")]
    [InlineData("failed_provision", "failed: no capacity")]
    [InlineData("something_new", "something new")]
    public void Meter_WithoutCapacity_SaysWhyAndDrawsNoTick(string? state, string words)
    {
        var meter = RenderMeter("created", new ProvisionData { ProvisionState = state, ProvisionedCapacityUnits = 0 });

        Assert.Contains(words, meter.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.Empty(meter.FindAll(".dm-rng"));
    }

    [Fact]
    public void Meter_NewProvisioningAvailable_SaysWhy()
    {
        var meter = RenderMeter("running", new ProvisionData { ProvisionState = "provisioned", ProvisionedCapacityUnits = 2, IsNewProvisioningAvailable = true, ReasonForNewProvisioningData = "More load." });

        Assert.Contains("new provisioning available: More load.", meter.Find(".sub").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stopped", true)]
    [InlineData("failed", true)]
    [InlineData("running", false)]
    public void Meter_HeldWithoutRunning_IsSaidToBeBilled(string status, bool isSaid)
    {
        var meter = RenderMeter(status, new ProvisionData { ProvisionState = "provisioned", ProvisionedCapacityUnits = 8 });

        Assert.Equal(isSaid, meter.Markup.Contains("billed", StringComparison.Ordinal));
    }

    [Fact]
    public void Meter_FarFromTheRelease_CountsDownWithoutAWarning()
    {
        var meter = RenderMeter("stopped", new ProvisionData { ProvisionState = "provisioned", ProvisionedCapacityUnits = 8 }, Given.Noon.AddHours(40));

        Assert.Empty(meter.FindAll(".near"));
        Assert.Equal("countdown", meter.Find("time").GetAttribute("data-age"));
    }

    [Fact]
    public void Meter_OfATask_NamesItsInstance()
    {
        var meter = Render<CapacityMeter>(parameters => parameters.Add(meter => meter.Entry, GivenTask.Entry("a")));

        Assert.Equal("dms.r6i.xlarge", meter.Find(".dm-cap b").TextContent);
        Assert.Equal("dms-prod-2 · available", meter.Find(".sub").TextContent);
        Assert.DoesNotContain("DCU", meter.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Meter_OfATaskWhoseInstanceWasNotRead_NamesWhatTheTaskSays()
    {
        var meter = Render<CapacityMeter>(parameters => parameters.Add(meter => meter.Entry, GivenTask.Entry("a") with { Instance = null }));

        Assert.Equal("DMS-PROD-2", meter.Find(".sub").TextContent);
    }

    [Fact]
    public void Meter_OfATaskWhoseInstanceIsNotAvailable_StandsOut()
    {
        var entry = GivenTask.Entry("a") with { Instance = GivenTask.Instance with { ReplicationInstanceStatus = "storage-full" } };

        var meter = Render<CapacityMeter>(parameters => parameters.Add(meter => meter.Entry, entry));

        Assert.Equal("dms-prod-2 · storage-full", meter.Find(".sub.warn-t").TextContent);
    }

    private IRenderedComponent<CapacityMeter> RenderMeter(string status, ProvisionData data, DateTimeOffset? release = null)
    {
        var entry = Given.Entry("a", status).With(replication => replication with { ProvisionData = data, ReplicationDeprovisionTime = release });
        return Render<CapacityMeter>(parameters => parameters.Add(meter => meter.Entry, entry));
    }
}
