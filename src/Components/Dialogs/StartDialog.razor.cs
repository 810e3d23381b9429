using DmsDashboard.Actions;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Says what each way to start does, and starts on confirmation.</summary>
public sealed partial class StartDialog : ComponentBase
{
    private string? _chosenType;
    private string _typed = "";
    private bool _isSending;
    private ActionResult? _result;

    [Inject]
    public required ActionDialogs Dialogs { get; init; }

    [Inject]
    public required ReplicationActions Actions { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    [Parameter, EditorRequired]
    public required PendingAction? Pending { get; set; }

    /// <summary>What the pressed button was for.</summary>
    [Parameter, EditorRequired]
    public required ActionChoice First { get; set; }

    private IReadOnlyList<StartOption> Options { get; set; } = [];

    private StartOption Chosen => Options.First(option => option.Type == _chosenType);

    // What was asked for comes first, what cannot be had last.
    private IEnumerable<StartOption> Ordered => Options.OrderBy(option => !option.Offer.IsOffered).ThenBy(option => option.Type != StartOption.TypeOf(First));

    private bool IsBusy => _isSending || Pending is not null;

    private bool MayConfirm => !IsBusy && Chosen.Offer.IsOffered && (!Chosen.IsDestructive || _typed.Trim() == Entry.Identifier);

    private string ConfirmWords => IsBusy ? "Starting…" : Chosen.Confirm;

    private string ConfirmClass => $"dm-btn {(Chosen.IsDestructive ? "danger" : "primary")}{(IsBusy ? " busy" : "")}";

    private string Subtitle => DialogWords.Subtitle(Entry);

    protected override void OnParametersSet()
    {
        // While it is sent the state changes under the dialog; the choices must not.
        if (!_isSending)
        {
            Options = StartOption.Of(ActionRules.For(Entry, Pending), Entry.Replication.ReplicationStats?.TablesTotal);
        }

        _chosenType ??= StartOption.TypeOf(First);
    }

    private static string OptionClass(StartOption option) => !option.Offer.IsOffered ? "dm-opt no" : option.IsDestructive ? "dm-opt danger" : "dm-opt";

    private void Choose(StartOption option)
    {
        _chosenType = option.Type;
        _result = null;
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
            _result = await Actions.StartAsync(Entry.Key, new StartRequest(Chosen.Type), Origin, CancellationToken.None);
        }
        finally
        {
            _isSending = false;
        }

        DialogWords.Finish(_result, $"{Entry.Identifier} is starting", Dialogs, Toasts, Entry.Key);
    }
}
