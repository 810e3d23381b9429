using DmsDashboard.Actions;
using DmsDashboard.Actions.Bulk;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Bulk;

/// <summary>Each selected replication with what would be done to it and why.</summary>
public sealed partial class BulkPlanTable : ComponentBase
{
    // More than these are drawn as they come into view.
    private const int MostDrawn = 200;

    [Parameter, EditorRequired]
    public required IReadOnlyList<BulkPlanItem> Items { get; set; }

    private ICollection<BulkPlanItem> Rows => Items as ICollection<BulkPlanItem> ?? [.. Items];

    private static DateTimeOffset? StoppedAt(BulkPlanItem item) =>
        item.StartReplicationType is StartReplicationTypes.ResumeProcessing ? item.Entry.Replication.ReplicationLastStopTime : null;
}
