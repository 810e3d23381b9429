using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Logs;

/// <summary>A page of a log.</summary>
/// <param name="Items">The oldest first.</param>
/// <param name="NextCursor">For the parameter cursor of the next page; null when the range is at its end.</param>
internal sealed record LogLinePage(ImmutableArray<LogLineItem> Items, string? NextCursor);
