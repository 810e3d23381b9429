namespace DmsDashboard.Model.Alerts;

/// <summary>Something that is wrong with a replication for long enough to be told, until everybody who was told knows that it is over.</summary>
public sealed record Alert
{
    public required string Id { get; init; }

    public required AlertKey Key { get; init; }

    public required string Identifier { get; init; }

    public required ReplicationKind Kind { get; init; }

    public required AlertSeverity Severity { get; init; }

    /// <summary>What is wrong, as the last poll that found it says, without secrets.</summary>
    public required string Sentence { get; init; }

    /// <summary>The first poll that found the condition.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The poll after which the condition had lasted long enough.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it opened, worsened, came again or was resolved last: from then on it waits for others to be told together with.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Since when the condition is not found any more; null while it is.</summary>
    public DateTimeOffset? AbsentSince { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The severity that was told last; null while nobody was told.</summary>
    public AlertSeverity? Told { get; init; }

    public AlertTurn Turn { get; init; }

    /// <summary>True when it was seen starting since: should it end as before, that is news.</summary>
    public bool IsStartedAgain { get; init; }

    /// <summary>True for what was so when the dashboard first looked at the target: listed, and told to nobody.</summary>
    public bool IsQuiet { get; init; }

    public bool IsOpen => ResolvedAt is null;

    /// <summary>True when somebody ought to hear of it.</summary>
    public bool IsToTell => IsOpen ? Turn is AlertTurn.Again || (Told is { } told ? Severity > told : !IsQuiet) : Told is not null;

    /// <summary>What is to be told, or was last.</summary>
    public AlertChange Change => this switch
    {
        { IsOpen: false, Turn: AlertTurn.Released } => AlertChange.Released,
        { IsOpen: false } => AlertChange.Resolved,
        { Turn: AlertTurn.Again } => AlertChange.Again,
        { Told: not null } or { Turn: AlertTurn.Worse } => AlertChange.Worsened,
        _ => AlertChange.Opened,
    };
}
