using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Endpoints;

/// <summary>A page of replication instances.</summary>
/// <param name="Items">By identifier.</param>
/// <param name="NextCursor">For the parameter cursor of the next page; null on the last.</param>
/// <param name="Total">How many fit the filters, on all pages.</param>
internal sealed record InstancePage(ImmutableArray<InstanceItem> Items, string? NextCursor, int Total);
