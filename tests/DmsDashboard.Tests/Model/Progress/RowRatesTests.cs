using DmsDashboard.Model.Progress;

namespace DmsDashboard.Tests.Model.Progress;

public sealed class RowRatesTests
{
    [Fact]
    public void Recent_LastTenMinutes_AreTheMean() => Assert.Equal(100, RowRates.Recent(Rows(60, static minute => minute < 40 ? minute * 60_000 : 2_400_000 + ((minute - 40) * 6_000))));

    [Fact]
    public void Recent_ReadSeldom_TakesTheLastTwo() => Assert.Equal(50, RowRates.Recent([new RowSample(GivenLoad.Noon, 0), new RowSample(GivenLoad.Noon.AddHours(1), 180_000)]));

    [Fact]
    public void Recent_OneReading_IsNotKnown() => Assert.Null(RowRates.Recent(Rows(1, static _ => 5)));

    [Fact]
    public void Recent_ATableIsLoadedAnew_CountsFromThen() => Assert.Equal(10, RowRates.Recent(Rows(6, static minute => minute < 3 ? 1_000_000 : minute * 600)));

    [Fact]
    public void Trail_Hour_HasARateForEachTwoMinutes()
    {
        var trail = RowRates.Trail(Rows(61, static minute => minute * 6_000), GivenLoad.Noon.AddMinutes(60));

        Assert.Equal(30, trail.Length);
        Assert.All(trail, static rate => Assert.Equal(100, rate));
    }

    [Fact]
    public void Trail_NothingReadForAWhile_HasAGap()
    {
        var rows = Rows(61, static minute => minute * 6_000).Where(static row => row.At < GivenLoad.Noon.AddMinutes(10) || row.At > GivenLoad.Noon.AddMinutes(45)).ToList();

        var trail = RowRates.Trail(rows, GivenLoad.Noon.AddMinutes(60));

        Assert.Equal(100, trail[0]);
        Assert.Null(trail[10]);
        Assert.Equal(100, trail[^1]);
    }

    [Fact]
    public void Trail_NothingRead_IsEmpty() => Assert.Empty(RowRates.Trail([], GivenLoad.Noon));

    private static List<RowSample> Rows(int minutes, Func<int, long> rows) =>
        [.. Enumerable.Range(0, minutes).Select(minute => new RowSample(GivenLoad.Noon.AddMinutes(minute), rows(minute)))];
}
