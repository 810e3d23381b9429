using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>The eight stages of a start-up as dashes. The words stand beside it: this is for the eye only.</summary>
public sealed partial class StageSteps : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReplicationStatus Status { get; set; }

    /// <summary>1 to 8: the stage at which the start-up failed; null when it did not.</summary>
    [Parameter]
    public int? FailedStage { get; set; }

    private static string? CssClass(int stage, ReplicationStatus status, int? failedStage) => (failedStage ?? status.StartupStage) switch
    {
        null => null,
        var now when stage < now => "d",
        var now when stage == now => failedStage is not null ? "f" : "n",
        _ => null,
    };
}
