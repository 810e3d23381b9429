using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>Everything that DMS says of one replication, and its log below.</summary>
public sealed partial class ReplicationPage : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter]
    public required string Identifier { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetName { get; set; }

    private string PageClass(ReplicationEntry entry) => EntryFreshness.Of(entry, Snapshot).IsOld ? "dm-detail asof" : "dm-detail";

    private string SettingsUrl(ReplicationEntry entry) => ReplicationAddress.Of(entry, Snapshot, "/settings");

    private string LogsUrl(ReplicationEntry entry) => ReplicationAddress.Of(entry, Snapshot, "/logs");
}
