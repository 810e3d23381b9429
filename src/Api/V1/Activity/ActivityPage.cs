using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Activity;

/// <summary>A page of the activity.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="NextCursor">For the parameter cursor of the next page; null on the last.</param>
internal sealed record ActivityPage(ImmutableArray<ActivityEntry> Items, string? NextCursor);
