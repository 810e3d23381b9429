using System.Collections.Immutable;
using DmsDashboard.Actions;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>Says what loading or validating tables again does, and does it on confirmation.</summary>
public sealed partial class ReloadTablesDialog : ComponentBase, IDisposable
{
    private string _typed = "";
    private bool _isSending;
    private bool _isGone;
    private ActionResult? _result;

    [Inject]
    public required ReplicationActions Actions { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    /// <summary>As they were when the dialog was asked for.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<TableStatistics> Tables { get; set; }

    /// <summary>ReloadOption.</summary>
    [Parameter, EditorRequired]
    public required string Option { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnAccepted { get; set; }

    private ReloadWords Words => ReloadWords.Of(Entry, Option);

    private bool IsDestructive => Option == ReloadOptions.DataReload;

    private string Operation => Entry.Kind is ReplicationKind.Task ? PendingAction.ReloadTables : PendingAction.ReloadReplicationTables;

    private PendingAction? Pending => Snapshot.Pending.GetValueOrDefault(Entry.Key);

    private bool IsBusy => _isSending || Pending is { IsReload: true };

    // The state may change while the dialog is open.
    private string? Reason => IsBusy ? null : ReloadOffer.StateReason(Entry, Pending, null, Option);

    private bool MayConfirm => !IsBusy && Reason is null && (!IsDestructive || _typed.Trim() == Entry.Identifier);

    private string ConfirmClass => $"dm-btn {(IsDestructive ? "danger" : "primary")}{(IsBusy ? " busy" : "")}";

    private ReloadRequest Request => new([.. Tables.Select(ReloadOffer.Key)], Option);

    public void Dispose() => _isGone = true;

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
            _result = await Actions.ReloadTablesAsync(Entry.Key, Request, Origin, CancellationToken.None);
        }
        finally
        {
            _isSending = false;
        }

        if (_result.Outcome is ActionOutcome.Accepted)
        {
            Toasts.Show(ToastKind.Progress, Words.Accepted(Tables.Length), _result.Sentence);
            await OnAccepted.InvokeAsync();
        }
        else if (_isGone)
        {
            Toasts.Show(ToastKind.Problem, DialogWords.TitleOf(_result), _result.Sentence);
        }
    }
}
