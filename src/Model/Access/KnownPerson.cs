namespace DmsDashboard.Model.Access;

/// <summary>What is known of the role of somebody who signed in once.</summary>
/// <param name="Name">As the activity and tokens name them.</param>
/// <param name="Way">How they came in.</param>
/// <param name="Role">The role's name; empty for none.</param>
/// <param name="At">When they had it: at the sign-in, or when it was found to be another.</param>
public sealed record KnownPerson(string Name, string Way, string Role, DateTimeOffset At);
