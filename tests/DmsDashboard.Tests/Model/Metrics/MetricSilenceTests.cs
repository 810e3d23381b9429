using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Metrics;

public sealed class MetricSilenceTests
{
    private static readonly HealthReading Replicating = new(Health.Replicating, "Running, CDC", "");

    [Theory]
    [InlineData(30, 1, false)]
    [InlineData(30, 4, false)]
    [InlineData(30, 5, true)]
    [InlineData(30, 12, true)]
    [InlineData(30, null, true)]
    [InlineData(4, null, false)]
    [InlineData(5, null, true)]
    [InlineData(4, 12, false)]
    [InlineData(6, 12, true)]
    public void Weigh_RunningSince_LastDatapoint_IsAtRiskFromFiveMinutesOfBothOn(int runsForMinutes, int? lastEndedMinutesAgo, bool isAtRisk)
    {
        var silence = Silence(Given.Noon, lastEndedMinutesAgo is { } minutes ? Given.Noon.AddMinutes(-minutes) : null);

        var health = silence.Weigh(Replicating, Running(runsForMinutes));

        Assert.Equal(isAtRisk ? Health.AtRisk : Health.Replicating, health.Health);
        Assert.Equal(isAtRisk, health.Sentence.Contains("no metrics came", StringComparison.Ordinal));
    }

    [Fact]
    public void Weigh_OfSilence_SaysSinceWhen()
    {
        var health = Silence(Given.Noon, Given.Noon.AddHours(-3)).Weigh(Replicating, Running(600));

        Assert.Equal("It runs, but no metrics came for 3 h, as of 15 Nov, 12:00 UTC: the last datapoint ends at 15 Nov, 09:00 UTC. The engine may hang: see whether its log goes on.", health.Sentence);
    }

    [Theory]
    [InlineData(600, "no metrics came in the 7 h that were read, as of 15 Nov, 12:00 UTC: when the last one came is not known.")]
    [InlineData(30, "no metrics came in the 30 min since this run began, as of 15 Nov, 12:00 UTC.")]
    public void Weigh_WithoutAnyDatapoint_SaysNoMoreThanIsKnown(int runsForMinutes, string words) =>
        Assert.Contains(words, Silence(Given.Noon, null).Weigh(Replicating, Running(runsForMinutes)).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("stopped")]
    [InlineData("stopping")]
    [InlineData("initializing")]
    [InlineData("a new status")]
    public void Weigh_OfWhatDoesNotRun_ChangesNothing(string status)
    {
        var replication = Running(600) with { Status = new ReplicationStatus(status) };

        Assert.Same(Replicating, Silence(Given.Noon, null).Weigh(Replicating, replication));
    }

    [Fact]
    public void Weigh_WhatIsAtRiskAlready_SaysBothTheWorseFirst()
    {
        var worse = new HealthReading(Health.AtRisk, "Running, CDC", "3 tables failed.");

        var health = Silence(Given.Noon, null).Weigh(worse, Running(600));

        Assert.StartsWith("It runs, but no metrics came", health.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(" 3 tables failed.", health.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Weigh_OfAnOldReading_HoldsAndSaysAsOfWhen() => Assert.Contains(
        "as of 10 Nov, 12:00 UTC",
        Silence(Given.Noon.AddDays(-5), null).Weigh(Replicating, Running(6 * 24 * 60)).Sentence,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, -2, 1)]
    [InlineData(5, -4, -4)]
    [InlineData(1, null, 1)]
    public void After_AReadingThatProvesNoNewerDatapoint_KeepsTheEnd(int periodMinutes, int? lastEndedMinutesAgo, int keptMinutesAgo)
    {
        var before = Silence(Given.Noon, Given.Noon.AddMinutes(-1)) with { Period = TimeSpan.FromMinutes(1) };
        var reading = Silence(Given.Noon.AddMinutes(1), lastEndedMinutesAgo is { } minutes ? Given.Noon.AddMinutes(-minutes) : null) with { Period = TimeSpan.FromMinutes(periodMinutes) };

        Assert.Equal(Given.Noon.AddMinutes(-keptMinutesAgo), reading.After(before).LastEnd);
    }

    [Fact]
    public void Weigh_OfAReadingBeforeTheRunBegan_ChangesNothing() =>
        Assert.Same(Replicating, Silence(Given.Noon.AddMinutes(-10), null).Weigh(Replicating, Running(7)));

    private static MetricSilence Silence(DateTimeOffset readAt, DateTimeOffset? lastEnd) => new(readAt, readAt.AddHours(-7), readAt, lastEnd);

    private static Replication Running(int minutes) =>
        Given.Replication("orders", "running") with { ReplicationStats = new ReplicationStats { StartDate = Given.Noon.AddMinutes(-minutes) } };
}
