using DmsDashboard.Model;
using DmsDashboard.Model.Shares;

namespace DmsDashboard.Store.Shares;

/// <summary>A row of the table share (src/Database/Schema).</summary>
internal sealed class ShareRow
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    public string? Passcode { get; init; }

    public long CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    public long ExpiresAt { get; init; }

    public long? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    public KeptShare With(IEnumerable<(string TargetName, string Arn, string Name)> replications) => new(
        new Share
        {
            Id = Id,
            Title = Title,
            Replications = [.. replications.Select(static one => new SharedReplication(new ReplicationKey(one.TargetName, one.Arn), one.Name))],
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            CreatedBy = CreatedBy,
            ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt),
            RevokedAt = RevokedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
            RevokedBy = RevokedBy,
            HasPasscode = Passcode is not null,
        },
        Passcode);
}
