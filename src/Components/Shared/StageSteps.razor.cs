using System.Collections.Immutable;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>The eight stages of a start-up as dashes. The words stand beside it: this is for the eye only.</summary>
public sealed partial class StageSteps : ComponentBase
{
    // By the stage that is reached (0: none), so that every row points to the same text.
    private static readonly ImmutableArray<MarkupString> Reached = [.. Enumerable.Range(0, StartupStages.All.Length + 1).Select(static stage => Markup(stage, "n"))];

    private static readonly ImmutableArray<MarkupString> Failed = [.. Enumerable.Range(0, StartupStages.All.Length + 1).Select(static stage => Markup(stage, "f"))];

    [Parameter, EditorRequired]
    public required ReplicationStatus Status { get; set; }

    /// <summary>1 to 8: the stage at which the start-up failed; null when it did not.</summary>
    [Parameter]
    public int? FailedStage { get; set; }

    /// <summary>The steps without a component around them, for lists.</summary>
    internal static MarkupString Draw(ReplicationStatus status, int? failedStage) => failedStage is { } failed ? Failed[failed] : Reached[status.StartupStage ?? 0];

    private static MarkupString Markup(int reached, string reachedClass)
    {
        var steps = Enumerable.Range(1, StartupStages.All.Length).Select(stage =>
            stage < reached ? "<i class=\"d\"></i>" : stage == reached ? $"<i class=\"{reachedClass}\"></i>" : "<i></i>");
        return new($"<span class=\"dm-mini\" aria-hidden=\"true\">{string.Concat(steps)}</span>");
    }
}
