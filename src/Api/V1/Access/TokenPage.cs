using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Access;

/// <summary>A page of the tokens.</summary>
/// <param name="Items">The newest first; those that ended stay as long as Access:Tokens:KeepEndedDays says.</param>
/// <param name="NextCursor">For the parameter cursor of the next page; null on the last.</param>
internal sealed record TokenPage(ImmutableArray<TokenItem> Items, string? NextCursor);
