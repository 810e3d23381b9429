using System.Collections.Immutable;

namespace DmsDashboard.Model.Access;

/// <summary>Who signed in, as the way in told it. What they may do is worked out from the groups, anew at each request.</summary>
/// <param name="Way">How they came in: the name of the authentication scheme.</param>
/// <param name="Subject">What names them at that way for good; OpenID Connect's <c>sub</c>.</param>
/// <param name="Name">What people call them; shown, and recorded with each action.</param>
/// <param name="Groups">The values of the claim that roles follow from.</param>
public sealed record Person(string Way, string Subject, string Name, ImmutableArray<string> Groups);
