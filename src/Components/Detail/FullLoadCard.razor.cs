using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>How far the full load is: tables as a bar and as counts, the percent as DMS estimates it.</summary>
public sealed partial class FullLoadCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private IReplication Replication => Entry.Replication;

    private ReplicationStats? Stats => Replication.ReplicationStats;

    // As FullLoadBar draws it.
    private bool IsDone => Stats is { TablesLoading: null or 0, TablesQueued: null or 0 } && (Stats.FullLoadProgressPercent is 100 || Stats.FullLoadFinishDate is not null);
}
