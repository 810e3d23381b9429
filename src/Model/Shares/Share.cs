using System.Collections.Immutable;

namespace DmsDashboard.Model.Shares;

/// <summary>A link to the progress of chosen replications, for people who do not sign in. Its token is not kept.</summary>
public sealed record Share
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    /// <summary>In the order in which they were chosen.</summary>
    public required ImmutableArray<SharedReplication> Replications { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>True when its visitors are asked for a passcode.</summary>
    public bool HasPasscode { get; init; }

    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
