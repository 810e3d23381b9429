using DmsDashboard.Model.Access;

namespace DmsDashboard.Api.V1.Access;

/// <summary>Somebody who is signed in.</summary>
internal sealed record SessionItem
{
    /// <summary>By which it is ended.</summary>
    public required long Id { get; init; }

    /// <summary>What people call them.</summary>
    public required string Name { get; init; }

    /// <summary>How they came in, e.g. OpenId.</summary>
    public required string Way { get; init; }

    /// <summary>At the sign-in; null for none.</summary>
    public required Role? Role { get; init; }

    /// <summary>When they signed in.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When they last asked for something, or did something on a page.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    public static SessionItem Of(OpenSession session) => new()
    {
        Id = session.Id,
        Name = session.Name,
        Way = session.Way,
        Role = Enum.TryParse<Role>(session.Role, out var role) ? role : null,
        StartedAt = session.StartedAt,
        SeenAt = session.SeenAt,
    };
}
