using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Layout;

/// <summary>Says plainly that what is shown is simulated, so that nobody takes it for their own account.</summary>
public sealed partial class DemoBanner : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    private bool IsDemo => Snapshot.Targets.Any(target => target.Target.IsDemo);
}
