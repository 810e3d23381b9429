using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Components.Detail;

/// <summary>The capacity that a replication holds, of what it may have, and when DMS takes it away.</summary>
public sealed partial class CapacityCard : ComponentBase
{
    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required IOptions<CostOptions> Cost { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private IReplication Replication => Entry.Replication;

    private ProvisionData? Data => Replication.ProvisionData;

    private string State => Data?.ProvisionState is { Length: > 0 } state ? state : "not provisioned";

    private CapacityReading Reading => CapacityReading.Of(Entry, Time.GetUtcNow());

    private DateTimeOffset? Deadline => Reading.ReleasedAt;

    private bool IsNear => Reading.IsReleaseNear;

    private string Held => Data?.ProvisionedCapacityUnits is { } units ? $"Until then {FieldText.Number(units)} DCU stay billed." : "Until then its capacity stays billed.";

    private string? Idle => IdleCost.Of(Entry, Time.GetUtcNow())?.Words(Cost.Value);
}
