using DmsDashboard.Actions;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Says what a stop means for this replication, and stops on confirmation.</summary>
public sealed partial class StopDialog : ComponentBase
{
    private bool _isSending;
    private ActionResult? _result;

    [Inject]
    public required ActionDialogs Dialogs { get; init; }

    [Inject]
    public required ReplicationActions Actions { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    [Parameter, EditorRequired]
    public required PendingAction? Pending { get; set; }

    private ActionOffer Offer { get; set; } = new(false, "");

    private string Operation => Entry.Kind is ReplicationKind.Task ? PendingAction.StopTask : PendingAction.Stop;

    private bool IsBusy => _isSending || Pending is not null;

    // Another's start or reload may be what is awaited.
    private string ConfirmWords => _isSending ? "Stopping…" : Pending is { } pending ? ActionWords.BusyWord(pending) : $"Stop {DialogWords.Noun(Entry.Kind)}";

    private bool MayConfirm => !IsBusy && Offer.IsOffered;

    protected override void OnParametersSet()
    {
        if (!_isSending)
        {
            Offer = ActionRules.For(Entry, Pending).Stop;
        }
    }

    private async Task ConfirmAsync()
    {
        if (!MayConfirm)
        {
            return;
        }

        (_isSending, _result) = (true, null);
        try
        {
            // What was confirmed is not withdrawn because its dialog or page is gone.
            _result = await Actions.StopAsync(Entry.Key, Origin, CancellationToken.None);
        }
        finally
        {
            _isSending = false;
        }

        DialogWords.Finish(_result, $"{Entry.Identifier} is stopping", Dialogs, Toasts, Entry.Key);
    }
}
