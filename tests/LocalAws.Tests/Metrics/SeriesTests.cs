using DmsDashboard.LocalAws.Metrics.Series;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Simulation.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Metrics;

public sealed class SeriesTests
{
    private const double Day = 86_400;

    [Fact]
    public void Activity_OfAnySource_NeverGoesBackAndEvensOutOverADay() => Prop.ForAll<uint, ushort, byte>(static (start, step, phase) =>
    {
        var (from, shift) = (start / 16.0, phase / 256.0);

        Assert.True(SourceActivity.Of(from, shift) <= SourceActivity.Of(from + step, shift));
        Assert.Equal(Day, SourceActivity.Of(from + Day, shift) - SourceActivity.Of(from, shift), 2);
        Assert.InRange(SourceActivity.At(from, shift), 0.1, 1.9);
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Knots_OfAnyWeights_ComeToWhatAddingThemUpDoes() => Prop.ForAll<(byte At, byte Weight)[], byte>(static (knots, position) =>
    {
        var made = new Knots(knots.Select(static knot => ((double)knot.At, (double)knot.Weight)));
        var counting = knots.Where(knot => knot.At <= position).ToArray();

        Assert.Equal(counting.Sum(static knot => knot.Weight), made.Sum(position));
        Assert.Equal(counting.Sum(knot => knot.Weight * (position - knot.At)), made.Rise(position));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void History_OfRunsWithoutEnd_IsBounded()
    {
        var history = new RunHistory();
        var at = DateTimeOffset.UnixEpoch;
        for (var number = 0; number < 5_000; number++)
        {
            var clock = new RunClock(at, 20, 0);
            clock.End(at = at.AddSeconds(1));
            history.Begin(clock, []);
        }

        Assert.Equal(2_000, history.Spans.Length);
        Assert.Equal(at, history.Spans[^1].Clock.EndedAt);
        history.Begin(new RunClock(at.AddDays(16), 20, 0), []);
        Assert.Single(history.Spans);
    }

    [Theory]
    [InlineData("dms.r6i.xlarge", 4, 32)]
    [InlineData("dms.c6i.large", 2, 4)]
    [InlineData("dms.t3.medium", 2, 4)]
    [InlineData("dms.r6i.4xlarge", 16, 128)]
    [InlineData("dms.x9", 2, 4)]
    [InlineData("", 2, 4)]
    public void Size_OfAClass_IsWhatItsNameSays(string name, int processors, double gigabytes) =>
        Assert.Equal(new InstanceSize(processors, gigabytes), InstanceSize.Of(name));
}
