using DmsDashboard.Access.People;

namespace DmsDashboard.Access;

/// <summary>What the ways in that know people at each request work with.</summary>
internal sealed record SignInParts(RoleMapping Roles, RefusedSignIns Refused);
