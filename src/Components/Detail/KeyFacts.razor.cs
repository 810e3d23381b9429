using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>Six facts that answer most questions at a glance. What AWS did not say is said to be so, never 0.</summary>
public sealed partial class KeyFacts : ComponentBase
{
    private const string NotReported = "–";

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private IReplication Replication => Entry.Replication;

    private ReplicationStats? Stats => Replication.ReplicationStats;

    private string TablesText => Stats?.TablesTotal is { } total and > 0
        ? $"{FieldText.Number(Stats.TablesLoaded) ?? NotReported} of {FieldText.Number(total)}"
        : NotReported;

    private string TablesNote => Stats switch
    {
        null or { TablesTotal: null or 0 } => "no counts yet",
        { TablesLoading: > 0 } => $"{FieldText.Number(Stats.TablesLoading)} loading, {FieldText.Number(Stats.TablesQueued) ?? NotReported} queued",
        { TablesQueued: > 0 } => $"{FieldText.Number(Stats.TablesQueued)} queued",
        { TablesErrored: null } => "errors not reported",
        _ => "no table errors",
    };

    // DMS reports 0 for a replication that holds nothing, before its first provisioning and after its release.
    private string CapacityText => Replication.ProvisionData?.ProvisionedCapacityUnits switch
    {
        null => NotReported,
        0 => "None",
        var units => $"{FieldText.Number(units)} DCU{(Capacity.IsIdle ? ", billed" : "")}",
    };

    private CapacityReading Capacity => CapacityReading.Of(Entry, Time.GetUtcNow());

    private DateTimeOffset? Deadline => Capacity.ReleasedAt;

    // The code is the one word that people search for.
    private string? StopCode => Replication.Status.StartupStage is null ? StopReason.Parse(Replication.StopReason).Reason : null;
}
