namespace DmsDashboard.Model;

/// <summary>One line of the activity list: an action with its answer, or a state change that a poll found.</summary>
public sealed record ActivityItem
{
    /// <summary>Grows with each item; 0 until it is written.</summary>
    public long Id { get; init; }

    public required ActivityKind Kind { get; init; }

    /// <summary>When the action was asked for, or when the poll began that found the change.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary><see cref="DmsTarget.Name"/>.</summary>
    public required string TargetName { get; init; }

    public required string Arn { get; init; }

    public required string Identifier { get; init; }

    /// <summary>The API operation, e.g. StartReplication or ReloadTables; null for a state change.</summary>
    public string? Operation { get; init; }

    /// <summary>What was sent, as a JSON object of the API's names, without secrets; null for a state change.</summary>
    public string? Parameters { get; init; }

    /// <summary>Who asked; null for a state change.</summary>
    public string? Who { get; init; }

    /// <summary><see cref="ActionOrigin.Way"/> of who asked; null for a state change, and for what an older dashboard wrote down.</summary>
    public string? Way { get; init; }

    /// <summary><see cref="ActionOrigin.Subject"/> of who asked.</summary>
    public string? Subject { get; init; }

    /// <summary>The remote address and program; null for a state change.</summary>
    public string? From { get; init; }

    /// <summary>Null while AWS has not answered, and for a state change.</summary>
    public ActionOutcome? Outcome { get; init; }

    /// <summary>The answer, or what the state means; empty when there is nothing to say.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>AWS's error code as it came.</summary>
    public string? FaultCode { get; init; }

    /// <summary>When the answer came or was given up, or when the dashboard found that it will never come.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The status that was known before; null when the replication is new.</summary>
    public string? StatusBefore { get; init; }

    /// <summary>The status that was found; null when the replication is gone.</summary>
    public string? StatusAfter { get; init; }

    public Health? HealthBefore { get; init; }

    public Health? HealthAfter { get; init; }

    /// <summary>True when the change happened while the dashboard did not run.</summary>
    public bool IsSeenAtStart { get; init; }
}
