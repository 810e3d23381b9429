using System.Collections.Immutable;

namespace DmsDashboard.Model.Progress;

/// <summary>How fast a load went in a span, as a range.</summary>
/// <param name="Slow">Percent a table-second, at the slowest.</param>
/// <param name="Fast">At the fastest; never below <paramref name="Slow"/>, and both are above zero.</param>
/// <param name="Since">Where the span begins.</param>
/// <param name="PercentPerMinute">Of the whole load, over the span.</param>
internal sealed record LoadPace(double Slow, double Fast, DateTimeOffset Since, double PercentPerMinute)
{
    // Without the moments at which the percentage moved, its rounding and the start-up of the load are in the mean.
    private const double DoubtOfMean = 0.2;

    /// <summary>The pace from <paramref name="first"/> of the steps on; null when it does not move.</summary>
    public static LoadPace? From(LoadCourse course, int first)
    {
        var (begin, end, now) = (course.Steps[first], course.Steps[^1], course.Now);
        var (percent, work, seconds) = (end.Percent - begin.Percent, end.Work - begin.Work, (end.At - begin.At).TotalSeconds);
        if (percent <= 0 || work <= 0)
        {
            return null;
        }

        // A percentage began on average half a gap before it was seen, at either end: mostly that makes no difference, at worst twice this.
        var mean = percent / work;
        var doubt = Math.Min(0.6, Math.Max((begin.Gap + end.Gap).TotalSeconds / 4 / seconds, Spread(course.Steps, first)));
        var (slow, fast) = (mean * (1 - doubt), mean * (1 + doubt));
        var open = now.Work - end.Work;
        // The next percent is overdue: it goes slower than it did.
        return open * mean > 1
            ? new LoadPace(Math.Min(slow, percent / (work + open)), Math.Min(fast, (percent + 1) / (work + open)), begin.At, 60 * percent / (now.At - begin.At).TotalSeconds)
            : new LoadPace(slow, fast, begin.At, 60 * percent / seconds);
    }

    /// <summary>The mean from the beginning of the load on; null when there is no progress.</summary>
    public static LoadPace? OfMean(CourseStep begin, CourseStep now)
    {
        var work = now.Work - begin.Work;
        return now.Percent > 0 && work > 0
            ? new LoadPace(now.Percent / work * (1 - DoubtOfMean), (now.Percent + 1) / work * (1 + DoubtOfMean), begin.At, 60 * now.Percent / (now.At - begin.At).TotalSeconds)
            : null;
    }

    /// <summary>What holds for both.</summary>
    public LoadPace And(LoadPace? other) => other is null ? this : this with { Slow = Math.Min(Slow, other.Slow), Fast = Math.Max(Fast, other.Fast) };

    // The standard error of the mean of the steps, each by itself.
    private static double Spread(ImmutableArray<CourseStep> steps, int first)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        for (var i = first + 1; i < steps.Length; i++)
        {
            var each = (steps[i].Work - steps[i - 1].Work) / (steps[i].Percent - steps[i - 1].Percent);
            (count, sum, squares) = (count + 1, sum + each, squares + (each * each));
        }

        var mean = sum / Math.Max(1, count);
        return count < 2 || mean <= 0 ? 0 : Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)) / count) / mean;
    }
}
