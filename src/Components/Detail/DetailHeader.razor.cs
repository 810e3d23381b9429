using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>Who it is, how it is, and what can be done.</summary>
public sealed partial class DetailHeader : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private EntryFreshness Freshness => EntryFreshness.Of(Entry, Snapshot);

    private string? Unavailable => Freshness.IsOld ? "What is shown is not up to date: wait until DMS answers again" : null;

    private string Source => Entry.SourceEndpoint?.Engine ?? FieldText.ArnTail(Entry.Replication.SourceEndpointArn) ?? "source not reported";

    private string Target => Entry.TargetEndpoint?.Engine ?? FieldText.ArnTail(Entry.Replication.TargetEndpointArn) ?? "target not reported";
}
