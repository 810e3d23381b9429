using DmsDashboard.Access.People;
using DmsDashboard.Model.Access;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access.Sessions;

/// <summary>Decides whether a session still holds.</summary>
internal sealed class SessionRules(IOptionsMonitor<SessionsOptions> options, RoleMapping roles)
{
    /// <summary>Why it is over; null while it holds.</summary>
    public SessionEnd? End(LiveSession session, DateTimeOffset now) =>
        session.End is { } end ? end
        : now - session.SeenAt >= options.CurrentValue.Idle ? SessionEnd.Idle
        : now - session.StartedAt >= options.CurrentValue.Longest ? SessionEnd.TooOld
        : roles.NameOf(session.Person) != session.Role ? SessionEnd.RoleChanged
        : null;
}
