using System.Collections.Immutable;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Api.V1.Access;

/// <summary>What is known of a token that was made for a program; the token itself nobody knows any more.</summary>
internal sealed record TokenItem
{
    /// <summary>By which it is revoked.</summary>
    public required long Id { get; init; }

    /// <summary>Which program it is for, as the activity names it.</summary>
    public required string Name { get; init; }

    /// <summary>Its first signs, by which a person tells it from others.</summary>
    public required string Prefix { get; init; }

    /// <summary>All that it was given, by the names that refusals use.</summary>
    public required ImmutableArray<string> Capabilities { get; init; }

    /// <summary>What of that it may at this moment: less where whoever made it may less by now.</summary>
    public required ImmutableArray<string> MayNow { get; init; }

    /// <summary>Who made it, as the activity names them.</summary>
    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>To the minute; null when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Null while nobody did.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>True while it lets somebody in.</summary>
    public required bool IsGood { get; init; }

    public static TokenItem Of(ApiToken token, Permissions mayNow, DateTimeOffset now) => new()
    {
        Id = token.Id,
        Name = token.Name,
        Prefix = token.Prefix,
        Capabilities = Names(token.Permissions),
        MayNow = Names(mayNow),
        CreatedBy = token.CreatedBy,
        CreatedAt = token.CreatedAt,
        ExpiresAt = token.ExpiresAt,
        LastUsedAt = token.LastUsedAt,
        RevokedAt = token.RevokedAt,
        RevokedBy = token.RevokedBy,
        IsGood = token.IsGood(now),
    };

    private static ImmutableArray<string> Names(Permissions permissions) => [.. permissions.All.Select(static capability => capability.ToString())];
}
