using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>Orchestrator messages in the order of time: when, which state, in its words, and how long until the next.</summary>
public sealed partial class OrchestratorList : ComponentBase
{
    [Parameter, EditorRequired]
    public required ImmutableArray<OrchestratorMessage> Messages { get; set; }

    private string? Took(int index) =>
        index + 1 < Messages.Length ? $"took {DurationText.Long(Messages[index + 1].Timestamp - Messages[index].Timestamp)}" : null;

    private static string StageClass(OrchestratorMessage message) => message switch
    {
        _ when IsFailure(message) => "dm-stage bad",
        { ReplicationState: ReplicationStatus.Running } => "dm-stage ok",
        _ => "dm-stage",
    };

    private static bool IsFailure(OrchestratorMessage message) =>
        message.FailureMessage is not null || string.Equals(message.ReplicationState, ReplicationStatus.Failed, StringComparison.OrdinalIgnoreCase);
}
