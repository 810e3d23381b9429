using System.Collections.Immutable;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>The bulk runs under way, and the last that ended.</summary>
/// <param name="Items">The newest first.</param>
internal sealed record BulkRunList(ImmutableArray<BulkRunItem> Items);
