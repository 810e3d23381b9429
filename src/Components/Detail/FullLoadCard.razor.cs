using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>How far the full load is: tables as a bar and as counts, the percent as DMS estimates it.</summary>
public sealed partial class FullLoadCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required Replication Replication { get; set; }

    private ReplicationStats? Stats => Replication.ReplicationStats;
}
