using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// One run of the engine: seconds of work since it began, and when each was done. It outlives the run, so that the times of
/// a load can still be told; it knows the paces at which it went, as a past is played at another one than the present.
/// </summary>
internal sealed class RunClock(DateTimeOffset since, double pace, double before)
{
    private ImmutableArray<Segment> _segments = [new Segment(since, 0, pace)];

    /// <summary>When the run began.</summary>
    public DateTimeOffset Since { get; } = since;

    /// <summary>When its work ended (a stop began); null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether the engine is gone: what was in hand when the work ended is lost.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Seconds of work that earlier runs since the last fresh start have done.</summary>
    public double Before { get; } = before;

    /// <summary>Seconds of work done in this run at an instant; no more after its end.</summary>
    public double WorkAt(DateTimeOffset at)
    {
        var until = EndedAt < at ? EndedAt.Value : at;
        var segment = _segments[^1];
        for (var position = _segments.Length - 2; position >= 0 && segment.Since > until; position--)
        {
            segment = _segments[position];
        }

        return segment.Done + ((until - segment.Since).TotalSeconds * segment.Pace);
    }

    /// <summary>Seconds of work since the last fresh start.</summary>
    public double TotalAt(DateTimeOffset at) => Before + WorkAt(at);

    /// <summary>When so much work of this run was, or will be, done.</summary>
    public DateTimeOffset TimeOf(double work)
    {
        var segment = _segments[^1];
        for (var position = _segments.Length - 2; position >= 0 && segment.Done > work; position--)
        {
            segment = _segments[position];
        }

        return segment.Since.AddSeconds((work - segment.Done) / segment.Pace);
    }

    /// <summary>Goes on at another pace; what is done stays done.</summary>
    public void SetPace(DateTimeOffset at, double pace)
    {
        if (EndedAt is null)
        {
            _segments = _segments.Add(new Segment(at, WorkAt(at), pace));
        }
    }

    /// <summary>No more work is done from an instant on; only the first end counts.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;

    /// <summary>The engine is gone.</summary>
    public void Close() => IsClosed = true;

    /// <summary>The clock as it is now: what happens to the run later does not change it.</summary>
    public RunClock Frozen() => new(Since, 1, Before) { _segments = _segments, EndedAt = EndedAt, IsClosed = IsClosed };

    private readonly record struct Segment(DateTimeOffset Since, double Done, double Pace);
}
