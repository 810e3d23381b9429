using System.Text.Json;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Store.Access;

/// <summary>A row of the table api_token (src/Database/Schema).</summary>
internal sealed class TokenRow
{
    public long Id { get; init; }

    public byte[] Hash { get; init; } = [];

    public string Prefix { get; init; } = "";

    public string Name { get; init; } = "";

    public string Capabilities { get; init; } = "";

    public string CreatedBy { get; init; } = "";

    public string? MakerWay { get; init; }

    public string? MakerSubject { get; init; }

    public string? MakerGroups { get; init; }

    public long CreatedAt { get; init; }

    public long ExpiresAt { get; init; }

    public long? LastUsedAt { get; init; }

    public long? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    public static TokenRow Of(KeptToken kept, ActionOrigin by) => new()
    {
        Id = kept.Token.Id,
        Hash = kept.Hash,
        Prefix = kept.Token.Prefix,
        Name = kept.Token.Name,
        Capabilities = kept.Token.Permissions.ToString(),
        CreatedBy = kept.Token.CreatedBy,
        MakerWay = by.Way,
        MakerSubject = by.Subject,
        CreatedAt = kept.Token.CreatedAt.ToUnixTimeMilliseconds(),
        ExpiresAt = kept.Token.ExpiresAt.ToUnixTimeMilliseconds(),
        LastUsedAt = kept.Token.LastUsedAt?.ToUnixTimeMilliseconds(),
        RevokedAt = kept.Token.RevokedAt?.ToUnixTimeMilliseconds(),
        RevokedBy = kept.Token.RevokedBy,
    };

    public KeptToken ToToken() => new(Hash, new ApiToken(Id, Name, Permissions.Read(Capabilities))
    {
        Prefix = Prefix,
        CreatedBy = CreatedBy,
        Maker = MakerWay is null || MakerGroups is null ? null : new Person(MakerWay, MakerSubject ?? "", CreatedBy, [.. JsonSerializer.Deserialize<string[]>(MakerGroups) ?? []]),
        CreatedAt = Instant(CreatedAt)!.Value,
        ExpiresAt = Instant(ExpiresAt)!.Value,
        LastUsedAt = Instant(LastUsedAt),
        RevokedAt = Instant(RevokedAt),
        RevokedBy = RevokedBy,
    });

    private static DateTimeOffset? Instant(long? milliseconds) => milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
