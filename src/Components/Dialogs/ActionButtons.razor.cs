using DmsDashboard.Actions;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Dialogs;

/// <summary>What may be done with a replication now. Each button opens a confirmation; none acts by itself.</summary>
public sealed partial class ActionButtons : ComponentBase
{
    [Inject]
    public required ActionDialogs Dialogs { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    /// <summary>The action whose effect is awaited; null when none is.</summary>
    [Parameter, EditorRequired]
    public required PendingAction? Pending { get; set; }

    /// <summary>Why nothing may be pressed, whatever the state allows; null when it may.</summary>
    [Parameter]
    public string? Unavailable { get; set; }

    /// <summary>True for the height of a page's head.</summary>
    [Parameter]
    public bool Large { get; set; }

    private IReadOnlyList<ActionChoice> Offered { get; set; } = [];

    private ActionOffer? Refused { get; set; }

    private string? Busy => Pending is null ? null : Pending.Operation == "StopReplication" ? "Stopping…" : "Starting…";

    private string Reason => Unavailable ?? Refused?.Sentence ?? "";

    // What would stand here if it were allowed: a button that is there with its reason beats a gap.
    private ActionChoice Usual => Offered.Count > 0 ? Offered[0] : IsUp ? ActionChoice.Stop : ActionChoice.Start;

    private bool IsUp => Entry.Health.Health is Health.Starting or Health.Loading or Health.Replicating or Health.Changing or Health.AtRisk;

    internal static string Word(ActionChoice choice) => choice switch
    {
        ActionChoice.Stop => "Stop…",
        ActionChoice.Resume => "Resume…",
        ActionChoice.Reload => "Reload…",
        _ => "Start…",
    };

    protected override void OnParametersSet()
    {
        var offers = ActionRules.For(Entry, Pending);
        Offered = OfferedChoices.Of(offers);
        Refused = IsUp ? offers.Stop : offers.StartReplication;
    }

    private string CssClass(int index) => $"dm-btn{(Large ? "" : " sm")}{(index > 0 ? " ghost also" : "")}";

    // Touch has no tooltip: pressing a dashed button says why it is dashed.
    private void Explain()
    {
        if (Reason.Length > 0)
        {
            Toasts.Show(ToastKind.Plain, $"{Word(Usual).TrimEnd('…')} is not possible now", Reason);
        }
    }
}
