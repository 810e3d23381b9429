namespace DmsDashboard.Model.Access;

/// <summary>Somebody who is signed in.</summary>
/// <param name="Id">Of the session.</param>
/// <param name="Name">What people call them.</param>
/// <param name="Way">How they came in.</param>
/// <param name="Role">The role's name at the sign-in; empty for none.</param>
/// <param name="StartedAt">When they signed in.</param>
/// <param name="SeenAt">When they last asked for something or did something on a page.</param>
public sealed record OpenSession(long Id, string Name, string Way, string Role, DateTimeOffset StartedAt, DateTimeOffset SeenAt);
