using DmsDashboard.Components.LogPlaces;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>The log of one replication on a whole page.</summary>
public sealed partial class ReplicationLogsPage : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter]
    public required string Identifier { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetName { get; set; }

    /// <summary>Further log groups of the replication's target.</summary>
    [SupplyParameterFromQuery(Name = LogGroupAddress.With)]
    public string[]? AddedGroups { get; set; }

    private AddedLogGroups AddedTo(ReplicationEntry entry) => AddedLogGroups.Read(entry.Target.Name, entry.Key, AddedGroups);

    private string OverviewUrl(ReplicationEntry entry) => ReplicationAddress.Of(entry, Snapshot);
}
