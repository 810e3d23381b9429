using DmsDashboard.Components.Shared;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class DurationTextTests
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-5, "0 s", "0 s")]
    [InlineData(59, "59 s", "59 s")]
    [InlineData(60, "1 min 00 s", "1 min")]
    [InlineData(252, "4 min 12 s", "4 min")]
    [InlineData(3_599, "59 min 59 s", "59 min")]
    [InlineData(4_800, "1 h 20 min", "1 h 20 min")]
    [InlineData(86_400, "24 h 00 min", "24 h")]
    [InlineData(191_400, "53 h 10 min", "53 h")]
    [InlineData(259_200, "3 d 0 h", "3 d")]
    public void Duration_OfSeconds_ReadsInWords(int seconds, string expectedLong, string expectedRough)
    {
        var duration = TimeSpan.FromSeconds(seconds);

        Assert.Equal(expectedLong, DurationText.Long(duration));
        Assert.Equal(expectedRough, DurationText.Rough(duration));
    }

    [Fact]
    public void Short_ForCells_UsesShortUnits() => Assert.Equal("4 m 12 s", DurationText.Short(TimeSpan.FromSeconds(252)));

    [Fact]
    public void Age_PastAndFuture_SaysWhichWay()
    {
        Assert.Equal("14 min ago", DurationText.Age(Noon.AddMinutes(-14), Noon));
        Assert.Equal("in 8 h 41 min", DurationText.Age(Noon.AddMinutes(521), Noon));
        Assert.Equal("0 s ago", DurationText.Age(Noon, Noon));
    }

    [Theory]
    [InlineData(-5, "0 min")]
    [InlineData(57, "57 s")]
    [InlineData(60, "1 min")]
    [InlineData(61, "2 min")]
    [InlineData(119, "2 min")]
    [InlineData(3_541, "1 h 0 min")]
    [InlineData(7_201, "2 h 1 min")]
    public void Most_OfALaterEnd_PromisesNoLessThanItMeans(int seconds, string words) =>
        Assert.Equal(words, DurationText.Most(DateTimeOffset.UnixEpoch.AddSeconds(seconds), DateTimeOffset.UnixEpoch));
}
