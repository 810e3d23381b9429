using DmsDashboard.Model.Access;

namespace DmsDashboard.Store.Access;

/// <summary>A session as it is written down.</summary>
/// <param name="Id">Its number; 0 until it is written.</param>
/// <param name="Hash">SHA-256 of the word in the cookie, hexadecimal: who reads the database cannot sign in with it.</param>
/// <param name="Person">Who signed in.</param>
/// <param name="Role">The role that the groups gave at the sign-in; empty for none.</param>
/// <param name="StartedAt">When they signed in.</param>
/// <param name="SeenAt">When they last asked for something, to some minutes.</param>
public sealed record SessionRecord(long Id, string Hash, Person Person, string Role, DateTimeOffset StartedAt, DateTimeOffset SeenAt);
