using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Layout;

/// <summary>What could not be read, of which target, and what is shown instead.</summary>
public sealed partial class FaultBanners : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    /// <summary>Only this target's; null for all.</summary>
    [Parameter]
    public string? TargetName { get; set; }

    private List<FaultNotice> Notices { get; set; } = [];

    protected override void OnParametersSet() =>
        Notices = [.. Snapshot.Targets.Where(target => TargetName is null || target.Target.Name == TargetName).SelectMany(FaultNotice.Of)];
}
