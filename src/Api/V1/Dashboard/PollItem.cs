using DmsDashboard.Model.Statuses;

namespace DmsDashboard.Api.V1.Dashboard;

/// <summary>How the polls of one target's list go.</summary>
internal sealed record PollItem
{
    /// <summary>When the last poll ended.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>From its first request to its last answer.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>When the last good poll ended; null while there was none.</summary>
    public required DateTimeOffset? SucceededAt { get; init; }

    /// <summary>Polls that failed since the last good one.</summary>
    public required int Failures { get; init; }

    /// <summary>Why the interval is what it is; null before it is planned.</summary>
    public required PollPace? Pace { get; init; }

    /// <summary>From the beginning of one poll to the beginning of the next, as planned; null before it is.</summary>
    public required double? IntervalSeconds { get; init; }

    /// <summary>When the next poll begins, unless something wakes the poller earlier; null before it is planned.</summary>
    public required DateTimeOffset? NextAt { get; init; }

    public static PollItem? Of(PollStatus? poll) => poll is null ? null : new PollItem
    {
        EndedAt = poll.EndedAt,
        DurationSeconds = poll.Duration.TotalSeconds,
        SucceededAt = poll.SucceededAt,
        Failures = poll.Failures,
        Pace = poll.Pace,
        IntervalSeconds = poll.Pace is null ? null : poll.Interval.TotalSeconds,
        NextAt = poll.NextAt,
    };
}
