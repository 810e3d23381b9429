using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Access;

/// <summary>A page of the sessions.</summary>
/// <param name="Items">The newest first. People whom a proxy names at each request have none.</param>
/// <param name="NextCursor">For the parameter cursor of the next page; null on the last.</param>
internal sealed record SessionPage(ImmutableArray<SessionItem> Items, string? NextCursor);
