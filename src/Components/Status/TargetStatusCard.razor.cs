using DmsDashboard.Model.Statuses;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Status;

/// <summary>The traffic with one target: requests, polls, budgets, live tails.</summary>
public sealed partial class TargetStatusCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required TargetStatus Status { get; set; }

    /// <summary>When it was read.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset At { get; set; }

    private long Throttled => Status.Operations.Sum(static operation => operation.LastHour.Throttled);

    private string BadgeClass => Throttled > 0 ? "dm-badge risk" : "dm-badge plain";

    private string BadgeText => Throttled switch
    {
        0 => "No throttles in the last hour",
        1 => "1 throttle in the last hour",
        _ => $"{StatusWords.Number(Throttled)} throttles in the last hour",
    };
}
