using DmsDashboard.Model.Progress;
using static DmsDashboard.Tests.Model.Progress.GivenLoad;

namespace DmsDashboard.Tests.Model.Progress;

public sealed class LoadEstimatorTests
{
    [Fact]
    public void Estimate_OneTableAtAnEvenPace_HoldsTheFinishNarrowly()
    {
        var progress = LoadEstimator.Estimate(Even(10, 1, minutes: 30), null);

        // 40 % after half an hour: an hour to go.
        var (now, finish) = (Noon.AddMinutes(30), progress.Finish!.Value);
        Assert.InRange(Noon.AddMinutes(90), finish.Earliest, finish.Latest);
        Assert.InRange((finish.Latest - finish.Earliest) / (Noon.AddMinutes(90) - now), 0, 0.3);
        Assert.Equal(1, progress.PercentPerMinute);
    }

    [Fact]
    public void Estimate_OneTable_SaysItsBasis() =>
        Assert.Equal("1 % a minute over the last 10 min; 1 table left", LoadEstimator.Estimate(Even(10, 1, minutes: 30), null).Basis);

    [Theory]
    [InlineData(3, 0, "3 tables left, the largest decides")]
    [InlineData(8, 1200, "8 tables loading, 1,200 queued")]
    public void Estimate_ManyTables_NamesWhatIsLeft(int loading, int queued, string words) =>
        Assert.EndsWith(words, LoadEstimator.Estimate(Even(10, 1, minutes: 30, loading, queued), null).Basis, StringComparison.Ordinal);

    [Fact]
    public void Estimate_SlowLoad_TellsPercentAnHour() =>
        Assert.StartsWith("4 % an hour over the last", LoadEstimator.Estimate(Even(10, 4.0 / 60, minutes: 600, seconds: 60), null).Basis, StringComparison.Ordinal);

    [Fact]
    public void Estimate_LargeTablesLeft_AreAwaitedLongerThanQueuedSmallOnes()
    {
        var few = LoadEstimator.Estimate(Even(10, 1, minutes: 30, loading: 8), null).Finish!.Value;
        var many = LoadEstimator.Estimate(Even(10, 1, minutes: 30, loading: 8, queued: 400), null).Finish!.Value;

        Assert.True(few.Latest > many.Latest);
        Assert.True(many.Latest - many.Earliest < few.Latest - few.Earliest);
    }

    [Fact]
    public void Estimate_NoPercentage_SaysSo() =>
        Assert.Equal((null, "DMS gives no percentage of it"), Said([new ProgressSample(Noon, null, 3, 2, 1, 0)]));

    [Fact]
    public void Estimate_FirstPoll_HasTooLittleToTell() => Assert.Equal((null, "too little progress to tell"), Said([Sample(Noon, 40)]));

    [Fact]
    public void Estimate_FirstPollOfALoadThatBeganAnHourAgo_TakesTheMeanSinceThen()
    {
        var progress = LoadEstimator.Estimate([Sample(Noon, 40)], Noon.AddHours(-1));

        Assert.InRange(Noon.AddHours(1.5), progress.Finish!.Value.Earliest, progress.Finish.Value.Latest);
        Assert.Equal("0.67 % a minute on average since it began; 1 table left", progress.Basis);
    }

    // A dashboard that is started while the last of eight tables is loaded: 92 % of the work was done by eight at a time, not by one.
    [Fact]
    public void Estimate_FirstPollWhileTheLastTableLoads_AllowsForThoseThatWereLoadedBesideIt()
    {
        var sample = new ProgressSample(Noon, 92, Loaded: 7, Loading: 1, Queued: 0, Errored: 0);

        var finish = LoadEstimator.Estimate([sample], Noon.AddMinutes(-10)).Finish!.Value;

        // 8 % at an eighth of the pace, or at the whole.
        Assert.InRange(Noon.AddMinutes(8 * 10 * 8 / 92.0), finish.Earliest, finish.Latest);
        Assert.InRange(Noon.AddMinutes(8 * 10 / 92.0), finish.Earliest, finish.Latest);
    }

    [Fact]
    public void Estimate_PercentageSticks_HasNoEstimateAndSaysForHowLong()
    {
        List<ProgressSample> samples = [.. Even(10, 1, minutes: 30), Sample(Noon.AddMinutes(44), 40.5)];

        Assert.Equal((null, "the percentage has stood still at 40% for 14 min"), Said(samples));
    }

    [Fact]
    public void Estimate_PercentageMovesAgain_HasAnEstimateAgain()
    {
        List<ProgressSample> samples = [.. Even(10, 1, minutes: 30), Sample(Noon.AddMinutes(44), 40.5), Sample(Noon.AddMinutes(45), 41.5)];

        Assert.NotNull(LoadEstimator.Estimate(samples, null).Finish);
    }

    [Fact]
    public void Estimate_SlowLoadBetweenTwoPercents_DoesNotStandStill()
    {
        // A percent takes 20 minutes.
        List<ProgressSample> samples = [.. Even(10, 0.05, minutes: 200, seconds: 60), Sample(Noon.AddMinutes(219), 20.9)];

        Assert.NotNull(LoadEstimator.Estimate(samples, null).Finish);
    }

    [Fact]
    public void Estimate_PaceFallsToHalf_MovesTheFinishAway()
    {
        var even = Even(10, 1, minutes: 30);
        var slower = even.Concat(Enumerable.Range(1, 90).Select(poll => Sample(Noon.AddMinutes(30).AddSeconds(poll * 10), 40 + (poll / 12.0)))).ToList();

        Assert.True(LoadEstimator.Estimate(slower, null).Finish!.Value.Latest > LoadEstimator.Estimate(even, null).Finish!.Value.Latest);
    }

    [Fact]
    public void Estimate_ALittleLater_IsTheSameToTheLetter()
    {
        var samples = Even(10, 1, minutes: 30);

        Assert.Equal(LoadEstimator.Estimate(samples, null).Finish!.Value.Latest, LoadEstimator.Estimate([.. samples, Sample(samples[^1].At.AddSeconds(2.5), 40.04)], null).Finish!.Value.Latest);
    }

    private static (FinishRange? Finish, string Basis) Said(List<ProgressSample> samples)
    {
        var progress = LoadEstimator.Estimate(samples, null);
        return (progress.Finish, progress.Basis);
    }
}
