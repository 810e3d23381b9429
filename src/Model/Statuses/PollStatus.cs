namespace DmsDashboard.Model.Statuses;

/// <summary>How the polls of one target's list go.</summary>
public sealed record PollStatus
{
    /// <summary>When the last poll ended.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>From its first request to its last answer.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>When the last good poll ended; null while there was none.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>Polls that failed since the last good one.</summary>
    public int Failures { get; init; }

    /// <summary>Why the interval is what it is; null before it is planned.</summary>
    public PollPace? Pace { get; init; }

    /// <summary>From the beginning of one poll to the beginning of the next, as planned.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>When the next poll begins, unless something wakes the poller earlier; null before it is planned.</summary>
    public DateTimeOffset? NextAt { get; init; }
}
