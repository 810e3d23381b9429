using DmsDashboard.Actions;
using DmsDashboard.Actions.Bulk;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Bulk;

/// <summary>Each selected replication with what would be done to it and why.</summary>
public sealed partial class BulkPlanTable : ComponentBase
{
    private readonly Queue<IReadOnlyList<BulkPlanItem>> _onTheWay = new();

    // More than these are drawn as they come into view.
    private const int MostDrawn = 200;

    [Parameter, EditorRequired]
    public required IReadOnlyList<BulkPlanItem> Items { get; set; }

    /// <summary>Hears each plan once the browser has drawn it. No EventCallback: nothing is to be drawn for it.</summary>
    [Parameter]
    public Action<IReadOnlyList<BulkPlanItem>>? OnDrawn { get; set; }

    private ICollection<BulkPlanItem> Rows => Items as ICollection<BulkPlanItem> ?? [.. Items];

    // A drawing for each, and each is told when the browser has it: over a slow line the newest plan is not the one that is read.
    protected override void OnParametersSet() => _onTheWay.Enqueue(Items);

    protected override void OnAfterRender(bool firstRender)
    {
        if (_onTheWay.TryDequeue(out var drawn))
        {
            OnDrawn?.Invoke(drawn);
        }
    }

    private static DateTimeOffset? StoppedAt(BulkPlanItem item) =>
        item.StartReplicationType is StartReplicationTypes.ResumeProcessing ? item.Entry.Replication.ReplicationLastStopTime : null;
}
