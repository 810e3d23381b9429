using System.Collections.Immutable;

namespace DmsDashboard.Model.Progress;

/// <summary>
/// What samples tell of the course of a load: when the percentage moved, and how much was worked until then. Work is counted in table-seconds, as a load
/// gets slower by itself when fewer tables are left than it could load at a time.
/// </summary>
internal sealed class LoadCourse
{
    private const int UsualLanes = 8;

    private LoadCourse(ImmutableArray<CourseStep> steps, CourseStep now, ProgressSample last) => (Steps, Now, Last) = (steps, now, last);

    /// <summary>Each move of the percentage, the oldest first; never that of the first sample, of which nobody knows when it came.</summary>
    public ImmutableArray<CourseStep> Steps { get; }

    /// <summary>Where it is now.</summary>
    public CourseStep Now { get; }

    /// <summary>The newest sample.</summary>
    public ProgressSample Last { get; }

    /// <summary>The most tables that were loaded at a time.</summary>
    public int Lanes { get; private init; }

    /// <summary>
    /// The most tables that may have been loaded at a time before the first sample. While tables wait, all that can be loaded are; when none waits any more,
    /// there may have been as many as MaxFullLoadSubTasks, which is 8 unless somebody set it (user guide: full-load task settings).
    /// </summary>
    public int MostLanes { get; private init; }

    /// <summary>The last move of the percentage, or the first sample where there was none.</summary>
    public CourseStep LastMove { get; private init; }

    /// <summary>The course in samples of one run in the order of their time, at least one; those without a percentage count for nothing.</summary>
    public static LoadCourse Of(IReadOnlyList<ProgressSample> samples)
    {
        var steps = ImmutableArray.CreateBuilder<CourseStep>();
        var (first, work, lanes) = (samples[0], 0.0, 1);
        for (var i = 1; i < samples.Count; i++)
        {
            var (before, sample) = (samples[i - 1], samples[i]);
            var gap = sample.At - before.At;
            work += gap.TotalSeconds * (Busy(before) + Busy(sample)) / 2;
            lanes = Math.Max(lanes, sample.Loading);
            if (sample.Percent is { } percent && percent > (before.Percent ?? percent))
            {
                steps.Add(new CourseStep(sample.At, percent, gap, work));
            }
        }

        var last = samples[^1];
        return new LoadCourse(steps.ToImmutable(), new CourseStep(last.At, last.Percent ?? 0, TimeSpan.Zero, work), last)
        {
            Lanes = Math.Max(lanes, first.Loading),
            MostLanes = Math.Max(Math.Max(lanes, first.Loading), first.Queued > 0 ? 0 : Math.Min(UsualLanes, first.Loaded + first.Loading)),
            LastMove = steps.Count > 0 ? steps[^1] : new CourseStep(first.At, first.Percent ?? 0, TimeSpan.Zero, 0),
        };
    }

    /// <summary>The beginning of the load as a step, with the work that <paramref name="lanes"/> tables at a time made until the first sample.</summary>
    public static CourseStep Beginning(DateTimeOffset began, DateTimeOffset firstSampleAt, int lanes) => new(began, 0, TimeSpan.Zero, -(firstSampleAt - began).TotalSeconds * lanes);

    // A load between two tables still works.
    private static int Busy(ProgressSample sample) => Math.Max(1, sample.Loading);
}
