using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Dialogs;

/// <summary>What may be done with a replication now, in a page's head. Each button opens a confirmation; none acts by itself.</summary>
public sealed partial class ActionButtons : ComponentBase
{
    [Inject]
    public required ActionDialogs Dialogs { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    /// <summary>The action whose effect is awaited; null when none is.</summary>
    [Parameter, EditorRequired]
    public required PendingAction? Pending { get; set; }

    /// <summary>Why nothing may be pressed, whatever the state allows; null when it may.</summary>
    [Parameter]
    public string? Unavailable { get; set; }

    private ActionWords Words { get; set; } = new();

    protected override void OnParametersSet() => Words = ActionWords.Of(Entry, Pending, Unavailable);

    private string CssClass(ActionChoice choice) => choice == Words.Offered[0] ? "dm-btn" : "dm-btn ghost also";
}
