using DmsDashboard.Model.Progress;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Progress;

public sealed class LoadEstimatorPropertyTests
{
    // Any polls at all: percentages that stick, jump or are missing, and counts that contradict one another.
    private static readonly Gen<(int Seconds, int? Step, int Loading, int Queued)> Polls =
        from seconds in Gen.Choose(1, 4_000)
        from step in Gen.Frequency((8, Gen.Choose(0, 3).Select(static step => (int?)step)), (1, Gen.Choose(4, 60).Select(static step => (int?)step)), (1, Gen.Constant((int?)null)))
        from loading in Gen.Choose(0, 49)
        from queued in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(0, 60_000)))
        select (seconds, step, loading, queued);

    private static readonly Arbitrary<List<ProgressSample>> Samples = Polls.NonEmptyListOf().Select(static polls => Course(polls)).ToArbitrary();

    [Fact]
    public void Estimate_AnySamples_NeverEndsBeforeNowNorBeforeItBegins() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Samples, static samples => LoadEstimator.Estimate(samples, samples[0].At.AddHours(-1)).Finish is not { } finish
            || (finish.Earliest >= samples[^1].At && finish.Latest >= finish.Earliest)));

    [Fact]
    public void Estimate_AnySamples_HasAnEstimateOrSaysWhyNot() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Samples, static samples => LoadEstimator.Estimate(samples, null) is { Basis.Length: > 0, PercentPerMinute: null or >= 0 }));

    [Fact]
    public void Estimate_TheSameSamplesLater_SaysTheSameLater() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Samples, static samples =>
        {
            var later = samples.ConvertAll(static sample => sample with { At = sample.At.AddHours(6) });
            var (one, other) = (LoadEstimator.Estimate(samples, null), LoadEstimator.Estimate(later, null));
            return one.Basis == other.Basis && one.Finish?.Latest.AddHours(6) == other.Finish?.Latest;
        }));

    [Fact]
    public void Shares_AnyTables_LieBetweenAnEvenPartAndAll()
    {
        var counts = Gen.Choose(0, 49).Zip(Gen.Choose(0, 60_000)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(counts, static tables =>
        {
            var (low, high) = LoadRemainder.Shares(tables.Item1, tables.Item2);
            return low >= (1.0 / Math.Max(1, tables.Item1)) - 1e-9 && high >= low && high <= 1;
        }));
    }

    [Fact]
    public void Shares_LongerQueue_IsKnownBetter()
    {
        var counts = Gen.Choose(2, 49).Zip(Gen.Choose(0, 10_000)).ToArbitrary();

        Check.QuickThrowOnFailure(Prop.ForAll(counts, static tables =>
        {
            var (low, high) = LoadRemainder.Shares(tables.Item1, tables.Item2);
            var (longerLow, longerHigh) = LoadRemainder.Shares(tables.Item1, (2 * tables.Item2) + 60);
            return longerHigh - longerLow < high - low;
        }));
    }

    private static List<ProgressSample> Course(IEnumerable<(int Seconds, int? Step, int Loading, int Queued)> polls)
    {
        var (at, percent, samples) = (GivenLoad.Noon, 0, new List<ProgressSample>());
        foreach (var poll in polls)
        {
            at = at.AddSeconds(poll.Seconds);
            percent = Math.Min(100, percent + (poll.Step ?? 0));
            samples.Add(new ProgressSample(at, poll.Step is null ? null : percent, 0, poll.Loading, poll.Queued, 0));
        }

        return samples;
    }
}
