namespace DmsDashboard.Model.Alerts;

/// <summary>When nobody is told, and of what. Alerts still open and are listed; what is open at its end is told then.</summary>
public sealed record Silence
{
    public required string Id { get; init; }

    /// <summary>Of one target; null for all.</summary>
    public string? TargetName { get; init; }

    /// <summary>Of one replication; null for all of the target or targets.</summary>
    public string? Arn { get; init; }

    /// <summary>That replication's, for people.</summary>
    public string? Identifier { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Null until somebody ends it.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Null for the whole time between From and Until.</summary>
    public SilenceWeek? Week { get; init; }

    /// <summary>Why, in the words of whoever made it.</summary>
    public string Note { get; init; } = "";

    public required string Who { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>True while it keeps anything quiet, or will.</summary>
    public bool IsLive(DateTimeOffset now) => Until is not { } until || until > now;

    /// <summary>True while it keeps what it is about quiet.</summary>
    public bool Holds(DateTimeOffset now) => From <= now && IsLive(now) && (Week is null || Week.Holds(now));

    /// <summary>True while that alert is not told for it.</summary>
    public bool Covers(ReplicationKey replication, DateTimeOffset now) =>
        (TargetName is null || TargetName == replication.TargetName) && (Arn is null || Arn == replication.Arn) && Holds(now);
}
