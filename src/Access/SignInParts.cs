using DmsDashboard.Access.People;
using DmsDashboard.Access.Sessions;

namespace DmsDashboard.Access;

/// <summary>What the ways in that know people at each request work with.</summary>
internal sealed record SignInParts(RoleMapping Roles, RefusedSignIns Refused, SessionBook Sessions);
