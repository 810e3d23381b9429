using System.Collections.Immutable;
using DmsDashboard.Model.Shares;

namespace DmsDashboard.Api.V1.Shares;

/// <summary>A link to the progress of chosen replications, for people who do not sign in. Its address is not there: nobody knows it but those who were given it.</summary>
internal sealed record ShareItem
{
    /// <summary>By which it is ended.</summary>
    public required long Id { get; init; }

    /// <summary>Headline of the page.</summary>
    public required string Title { get; init; }

    /// <summary>In the order in which they were chosen. One that is gone stays here.</summary>
    public required ImmutableArray<SharedItem> Replications { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it, as the activity names them.</summary>
    public required string CreatedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Null while nobody ended it.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>True when its visitors are asked for a passcode.</summary>
    public required bool HasPasscode { get; init; }

    /// <summary>True while it lets visitors in.</summary>
    public required bool IsOpen { get; init; }

    public static ShareItem Of(Share share, DateTimeOffset now) => new()
    {
        Id = share.Id,
        Title = share.Title,
        Replications = [.. share.Replications.Select(static one => new SharedItem(ReplicationId.Of(one.Key), one.Name))],
        CreatedAt = share.CreatedAt,
        CreatedBy = share.CreatedBy,
        ExpiresAt = share.ExpiresAt,
        RevokedAt = share.RevokedAt,
        RevokedBy = share.RevokedBy,
        HasPasscode = share.HasPasscode,
        IsOpen = share.IsOpen(now),
    };
}
