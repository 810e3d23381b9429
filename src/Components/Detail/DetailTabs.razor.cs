using DmsDashboard.Components.Logs;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>The parts of a replication's pages. Links, so that each part has an address.</summary>
public sealed partial class DetailTabs : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public LogView Log { get; set; } = LogView.Empty;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    /// <summary>overview, tables, logs, metrics, settings or activity.</summary>
    [Parameter, EditorRequired]
    public required string Current { get; set; }

    private string Url(string suffix) => ReplicationAddress.Of(Entry, Snapshot, suffix);
}
