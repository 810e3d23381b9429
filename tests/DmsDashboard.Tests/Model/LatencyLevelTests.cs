using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model;

public sealed class LatencyLevelTests
{
    private static readonly HealthLimits Limits = new() { LatencyLimit = TimeSpan.FromSeconds(600), LatencyFor = TimeSpan.FromMinutes(5) };

    // A datapoint a minute.
    [Theory]
    [InlineData("10 20 30", null)]
    [InlineData("700 700 700 700 700", null)]
    [InlineData("10 700 700 700 700 700 700", 1)]
    [InlineData("700 700 700 500 700 700 700", null)]
    [InlineData("700 700 700 700 700 700 590 610 590 610 590 610", 0)]
    [InlineData("700 700 700 700 700 700 10 10 10 700 10", 0)]
    [InlineData("700 700 700 700 700 700 10 10 10 10 10 10", null)]
    [InlineData("700 700 700 700 700 700 10 10 10 10 10 10 900 900 900 900 900 900", 12)]
    public void Latency_ThatSwingsAroundItsLimit_IsOneTroubleNotMany(string seconds, int? since)
    {
        var points = seconds.Split(' ').Select(static (text, minute) => (Given.Noon.AddMinutes(minute), double.Parse(text)));

        Assert.Equal(since is { } minute ? Given.Noon.AddMinutes(minute) : null, LatencyLevel.Of(points, Limits)!.Value.OverSince);
    }

    // What a longer range found is over only once the datapoints show it: those that swing around the limit do not.
    [Theory]
    [InlineData("590 590 590 590 590 590 590", true)]
    [InlineData("10 10 10 590 10 10 10", true)]
    [InlineData("10 10 10 10 10 10", false)]
    public void Latency_ThatWasFoundBefore_IsOverOnceItWasWellBelow(string seconds, bool isOver)
    {
        var points = seconds.Split(' ').Select(static (text, minute) => (Given.Noon.AddMinutes(minute), double.Parse(text)));

        Assert.Equal(isOver ? Given.Noon.AddHours(-2) : null, LatencyLevel.Of(points, Limits, Given.Noon.AddHours(-2))!.Value.OverSince);
    }

    [Fact]
    public void Latency_WithoutDatapoints_IsNotKnown()
    {
        Assert.Null(LatencyLevel.Of([], Limits));
    }

    [Fact]
    public void Latency_OverItsLimit_PutsWhatReplicatesAtRiskAndSaysSinceWhen()
    {
        var late = new LatencyLevel(TimeSpan.FromMinutes(24), Given.Noon.AddHours(-2));

        var reading = Read(new CdcLatency(Given.Noon, new LatencyLevel(TimeSpan.FromSeconds(2), null), late), Given.Noon.AddMinutes(10));

        Assert.Equal((Health.AtRisk, Given.Noon.AddHours(-2)), (reading.Health, reading.Since));
        Assert.StartsWith("Changes reach its target 24 min late. CDCLatencyTarget is above the limit of 10 min, as of 15 Nov, 12:00 UTC", reading.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("It reads changes 24 min late.", Read(new CdcLatency(Given.Noon, late, late), Given.Noon).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Latency_ReadLongAgo_HoldsAndOfAnEarlierRun_IsClaimedNoMore()
    {
        var latency = new CdcLatency(Given.Noon, new LatencyLevel(TimeSpan.FromMinutes(24), Given.Noon.AddHours(-2)), null);

        Assert.Contains("as of 15 Nov, 12:00 UTC", Read(latency, Given.Noon.AddDays(2)).Sentence, StringComparison.Ordinal);
        Assert.Equal(Health.Replicating, Read(latency with { ReadAt = Given.Noon.AddDays(-2) }, Given.Noon.AddDays(-2)).Health);
    }

    private static HealthReading Read(CdcLatency latency, DateTimeOffset now) => HealthRules.Read(
        Given.Replication("orders", "running") with { ReplicationType = "cdc", ReplicationStats = new ReplicationStats { StartDate = Given.Noon.AddDays(-1) } }, now, new HealthEvidence { Latency = latency });
}
