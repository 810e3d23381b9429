using System.Globalization;
using DmsDashboard.Model.Progress;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Progress;

/// <summary>
/// How often the range of each shape of load holds the true finish, over a hundred loads of it: of the four that can be played through the wire in a test one unlucky load, whose
/// largest table comes last, moves the figure of its shape by ten points.
/// </summary>
public sealed class EstimateShapesTests
{
    private const int Loads = 100, SubTasks = 8;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(45);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(14)]
    [InlineData(50)]
    [InlineData(400)]
    public void Finish_OfAShape_IsInTheRangeNineTimesOfTen(int tables)
    {
        var random = new Random(tables);
        var told = Enumerable.Range(0, Loads).SelectMany(_ => Play(Spans(random, tables), random.NextDouble())).ToList();

        var hits = told.Count(static estimate => estimate.IsHit) / (double)told.Count;
        var width = told.Select(static estimate => estimate.Width).Order().ElementAt(told.Count / 2);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tables} tables: {100 * hits:0.0} % of {told.Count} in the range, median width {100 * width:0} % of the time left"));
        Assert.InRange(hits, 0.9, 1);
    }

    // A few tables hold most of the rows; eight are loaded at a time, one after another. Seconds of start and end.
    private static List<(double Start, double End)> Spans(Random random, int tables)
    {
        var weights = Enumerable.Range(0, tables).Select(_ => 0.05 - Math.Log(1 - (random.NextDouble() * 0.99))).ToList();
        var scale = 7_200 * Math.Min(SubTasks, tables) / weights.Sum();
        var free = new double[SubTasks];
        return [.. weights.Select(weight =>
        {
            var lane = Array.IndexOf(free, free.Min());
            var start = free[lane];
            return (start, free[lane] = start + (weight * scale));
        })];
    }

    private static IEnumerable<(bool IsHit, double Width)> Play(List<(double Start, double End)> spans, double phase)
    {
        var (series, end, total) = (new ProgressSeries(Given.Noon), spans.Max(static span => span.End), spans.Sum(static span => span.End - span.Start));
        for (var seconds = phase * Poll.TotalSeconds; seconds < end; seconds += Poll.TotalSeconds)
        {
            var (done, now) = (spans.Sum(span => Math.Clamp(seconds, span.Start, span.End) - span.Start), Given.Noon.AddSeconds(seconds));
            var (loaded, queued) = (spans.Count(span => span.End <= seconds), spans.Count(span => span.Start > seconds));
            var percent = (int)(100 * done / total);
            series.Add(new ProgressSample(now, percent, loaded, spans.Count - loaded - queued, queued, 0));
            if (percent >= 10 && LoadEstimator.Estimate(series.Samples, Given.Noon).Finish is { } finish)
            {
                var finished = Given.Noon.AddSeconds(end);
                yield return (finish.Earliest <= finished && finished <= finish.Latest, (finish.Latest - finish.Earliest) / (finished - now));
            }
        }
    }
}
