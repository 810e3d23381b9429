using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Metrics;

public sealed class MetricRangeTests
{
    public static TheoryData<string> Names() => [.. MetricRange.All.Select(static range => range.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void At_AnyTime_BeginsAtAWholePeriodAndEndsWithTheLastMinuteThatCanBeRead(string name) => Prop.ForAll<uint>(seconds =>
    {
        var (range, now) = (MetricRange.Find(name)!, Given.Noon.AddSeconds(seconds));
        var (from, to) = range.At(now);

        Assert.Equal(0, from.UtcTicks % range.Period.Ticks);
        Assert.Equal(0, to.UtcTicks % TimeSpan.FromMinutes(1).Ticks);
        Assert.InRange(now - to, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
        Assert.InRange(to - from, range.Span, range.Span + range.Period);
        Assert.InRange((int)Math.Ceiling((to - from) / range.Period), 1, range.MostPoints);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Names))]
    public void Period_OfAnyRange_CanBeReadAndDrawn(string name)
    {
        var range = MetricRange.Find(name)!;

        Assert.Equal(0, range.Period.TotalSeconds % 60);
        Assert.InRange(range.MostPoints, 60, 340);
        // CloudWatch keeps minutes for 15 days; what asks for older ones gets nothing at all.
        Assert.True(range.Span + range.Period < TimeSpan.FromDays(15));
    }

    [Theory]
    [InlineData("3h", "3h")]
    [InlineData("3H", "3h")]
    [InlineData("5h", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Find_ByName_IgnoresCaseAndKnowsNoOther(string? name, string? found) => Assert.Equal(found, MetricRange.Find(name)?.Name);
}
