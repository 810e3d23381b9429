using System.Collections.Immutable;

namespace DmsDashboard.Model.Shares;

/// <summary>A share link that somebody wants to make.</summary>
/// <param name="Title">Headline of the page.</param>
/// <param name="Replications">At least one, each under a name of its own.</param>
/// <param name="ExpiresAt">When the link ends.</param>
/// <param name="Passcode">What its visitors are asked for; null for none.</param>
public sealed record ShareRequest(string Title, ImmutableArray<SharedReplication> Replications, DateTimeOffset ExpiresAt, string? Passcode);
