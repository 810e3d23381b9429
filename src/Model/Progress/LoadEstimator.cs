namespace DmsDashboard.Model.Progress;

/// <summary>
/// Estimates when a full load finishes, as a range with its basis, or says why nobody can tell. DMS tells whole percents by its own estimate and the
/// tables by state, no totals (docs/adr/0018). Pure.
/// </summary>
public static class LoadEstimator
{
    private const int FewestSteps = 2, FewestPercent = 3, LongestStill = 4;

    // What the model leaves out: a busy source, tables that fail, a change of pace.
    private const double Slack = 0.02;

    private static readonly TimeSpan ShortSpan = TimeSpan.FromMinutes(10), LongSpan = TimeSpan.FromMinutes(40), ShortestStill = TimeSpan.FromMinutes(5), LongestUnknown = TimeSpan.FromHours(1);

    /// <summary>The estimate after the newest of <paramref name="samples"/>.</summary>
    /// <param name="samples">Of one run, in the order of their time; at least one.</param>
    /// <param name="began">When this run began to load; null when it is not known.</param>
    public static LoadProgress Estimate(IReadOnlyList<ProgressSample> samples, DateTimeOffset? began)
    {
        var course = LoadCourse.Of(samples);
        var last = course.Last;
        if (last.Percent is null)
        {
            return new LoadProgress { Basis = ProgressWords.NoPercent };
        }

        if (StandsStill(course, samples[0].At, began))
        {
            return new LoadProgress { Basis = ProgressWords.Still(last, last.At - course.LastMove.At) };
        }

        return Pace(course, samples[0].At, began) is { } pace ? Of(course, pace, isMean: course.Steps.Length <= FewestSteps) : new LoadProgress { Basis = ProgressWords.TooLittle };
    }

    private static LoadProgress Of(LoadCourse course, LoadPace pace, bool isMean)
    {
        var (last, open) = (course.Last, isMean ? 0 : course.Now.Work - course.Steps[^1].Work);
        var left = 100.0 - last.Percent!.Value;
        // Somewhere within the present percent.
        var (least, most) = (left - Math.Clamp(open * pace.Fast, isMean ? 1 : 0, 1), left - Math.Clamp(open * pace.Slow, 0, 0.95));
        var lanes = last.Loading > 0 ? last.Loading : Math.Min(course.Lanes, Math.Max(1, last.Queued));
        var (low, high) = LoadRemainder.Shares(lanes, Math.Max(0, last.Left - lanes));
        var earliest = Math.Max(0, least) / pace.Fast * low * (1 - Slack);
        var latest = Math.Max(0.05, most) / pace.Slow * high * (1 + Slack);
        return new LoadProgress
        {
            Finish = FinishRounding.Of(last.At, earliest, latest),
            Basis = ProgressWords.Basis(last, pace, isMean),
            PercentPerMinute = ProgressWords.Rounded(pace.PercentPerMinute),
        };
    }

    private static LoadPace? Pace(LoadCourse course, DateTimeOffset firstAt, DateTimeOffset? began)
    {
        if (course.Steps.Length > FewestSteps)
        {
            return LoadPace.From(course, First(course, ShortSpan, 3))?.And(LoadPace.From(course, First(course, LongSpan, 10)));
        }

        return began is { } beginning && course.Now.Percent >= FewestPercent ? Mean(course, firstAt, beginning) : null;
    }

    // Who came late saw the last tables only: how many were loaded beside each other before is not known, and the range holds both ends of it.
    private static LoadPace? Mean(LoadCourse course, DateTimeOffset firstAt, DateTimeOffset began) =>
        LoadPace.OfMean(LoadCourse.Beginning(began, firstAt, course.Lanes), course.Now)?.And(LoadPace.OfMean(LoadCourse.Beginning(began, firstAt, course.MostLanes), course.Now));

    // The latest step from which on there are so much time and so many moves; the first where there never were.
    private static int First(LoadCourse course, TimeSpan span, int moves)
    {
        var first = Math.Max(0, course.Steps.Length - 1 - moves);
        while (first > 0 && course.Steps[^1].At - course.Steps[first].At < span)
        {
            first--;
        }

        return first;
    }

    // Slow loads take long for a percent, and so do the last tables; one that takes four times the usual work stands still.
    private static bool StandsStill(LoadCourse course, DateTimeOffset firstAt, DateTimeOffset? began)
    {
        if (course.Now.At - course.LastMove.At <= ShortestStill)
        {
            return false;
        }

        var begin = course.Steps.Length > 1 ? course.Steps[0] : began is { } beginning ? LoadCourse.Beginning(beginning, firstAt, course.Lanes) : course.LastMove;
        var (percent, work) = (course.LastMove.Percent - begin.Percent, course.LastMove.Work - begin.Work);
        return percent <= 0 ? course.Now.At - course.LastMove.At > LongestUnknown : course.Now.Work - course.LastMove.Work > LongestStill * work / percent;
    }
}
