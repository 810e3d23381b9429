using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>Why it stopped, taken apart and as DMS sent it, and what failed.</summary>
public sealed partial class FailuresCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private IReplication Replication => Entry.Replication;

    private StopReason Stop { get; set; } = StopReason.None;

    private bool IsTask => Entry.Kind is ReplicationKind.Task;

    // While it starts or runs there is nothing to report yet.
    private bool IsStoppable => Replication.Status.StartupStage is not null || Entry.Health.Health is Health.Starting;

    private string Label => IsTask ? "Last failure message" : "Failure messages";

    private string FailureName => Name(IsTask ? "LastFailureMessage" : "FailureMessages");

    protected override void OnParametersSet() => Stop = StopReason.Parse(Replication.StopReason);

    private string Name(string member) => $"{KindWords.ApiType(Entry.Kind)}.{member}";

    private static string Masked(string? text) => text is null ? "" : SecretText.Masked(text);
}
