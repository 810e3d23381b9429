using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Statuses;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Status;

/// <summary>Requests to one target by operation, with their sum.</summary>
public sealed partial class TrafficTable : ComponentBase
{
    [Parameter, EditorRequired]
    public required ImmutableArray<OperationTraffic> Operations { get; set; }

    /// <summary>When it was read.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset At { get; set; }

    /// <summary>What a screen reader calls the table.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    private OperationTraffic All => TrafficSum.Of(Operations);
}
