namespace DmsDashboard.Polling.LogTails;

/// <summary>When to read what a live tail left out: CloudWatch sends 500 lines a second of a group and a mark that there were more.</summary>
internal sealed class TailSamples(TimeProvider time)
{
    /// <summary>Between a sample and its reading, and so between two readings while every update is one: what is read twice for the margin is then half of all.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    // A line is taken in some seconds after the time that it bears.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(1);

    private DateTimeOffset? _last;
    private DateTimeOffset? _first;
    private DateTimeOffset? _readAt;

    /// <summary>From where on lines may be missing; null when none are.</summary>
    public DateTimeOffset? From => _first - Margin;

    /// <summary>How long to wait before the next reading; null when nothing was left out since the last one.</summary>
    public TimeSpan? UntilReading => _readAt is not { } at ? null : at > time.GetUtcNow() ? at - time.GetUtcNow() : TimeSpan.Zero;

    /// <summary>A sample came; true when it is the first one for a while.</summary>
    public bool Begin()
    {
        var now = time.GetUtcNow();
        var isFirst = _last is not { } last || now - last > Calm;
        _last = now;
        _first ??= now;
        _readAt ??= now + Interval;
        return isFirst;
    }

    /// <summary>What was left out was read.</summary>
    public void NoteRead() => (_first, _readAt) = (null, null);

    /// <summary>It cannot be read yet, and is looked at again in a second.</summary>
    public void Postpone() => _readAt = time.GetUtcNow() + TimeSpan.FromSeconds(1);

    /// <summary>It could not be read, and is tried for again after a while.</summary>
    public void NoteFailure() => _readAt = time.GetUtcNow() + Calm;
}
