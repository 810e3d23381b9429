namespace DmsDashboard.Model.Access;

/// <summary>What is known of a token that was made for a program; the token itself nobody knows any more.</summary>
/// <param name="Id">Grows with each token.</param>
/// <param name="Name">Which program it is for, as the activity names it.</param>
/// <param name="Permissions">All that it may do.</param>
public sealed record ApiToken(long Id, string Name, Permissions Permissions)
{
    /// <summary>Its first signs, so that a person can tell it from others.</summary>
    public required string Prefix { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>Who made it, with the groups of their last sign-in; null where that is not known.</summary>
    public Person? Maker { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>To the minute; null when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Null while nobody did.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>True while it lets somebody in.</summary>
    public bool IsGood(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
