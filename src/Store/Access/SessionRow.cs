using System.Text.Json;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Store.Access;

/// <summary>A row of the table session.</summary>
internal sealed class SessionRow
{
    public long Id { get; init; }

    public string Hash { get; init; } = "";

    public string Way { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Name { get; init; } = "";

    public string GroupNames { get; init; } = "[]";

    public string Role { get; init; } = "";

    public long StartedAt { get; init; }

    public long SeenAt { get; init; }

    public SessionRecord ToRecord() => new(
        Id,
        Hash,
        new Person(Way, Subject, Name, [.. JsonSerializer.Deserialize<string[]>(GroupNames) ?? []]),
        Role,
        DateTimeOffset.FromUnixTimeMilliseconds(StartedAt),
        DateTimeOffset.FromUnixTimeMilliseconds(SeenAt));

    public static SessionRow Of(SessionRecord record) => new()
    {
        Hash = record.Hash,
        Way = record.Person.Way,
        Subject = record.Person.Subject,
        Name = record.Person.Name,
        GroupNames = JsonSerializer.Serialize(record.Person.Groups),
        Role = record.Role,
        StartedAt = record.StartedAt.ToUnixTimeMilliseconds(),
        SeenAt = record.SeenAt.ToUnixTimeMilliseconds(),
    };
}
