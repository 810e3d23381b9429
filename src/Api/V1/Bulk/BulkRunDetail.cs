using System.Collections.Immutable;
using DmsDashboard.Actions.Bulk;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>A bulk run with each of its replications.</summary>
/// <param name="Run">As in the list.</param>
/// <param name="Replications">In the order in which they are sent.</param>
internal sealed record BulkRunDetail(BulkRunItem Run, ImmutableArray<BulkReplicationItem> Replications)
{
    public static BulkRunDetail Of(BulkRun run) => new(BulkRunItem.Of(run), [.. run.Items.Select(BulkReplicationItem.Of)]);
}
