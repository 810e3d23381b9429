using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Shares;

/// <summary>A page of the share links.</summary>
/// <param name="Items">The newest first; those that ended stay for 30 days.</param>
/// <param name="NextCursor">For the parameter cursor of the next page; null on the last.</param>
internal sealed record SharePage(ImmutableArray<ShareItem> Items, string? NextCursor);
