using DmsDashboard.Actions;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Says what each way to start does, takes where and until when, and starts on confirmation.</summary>
public sealed partial class StartDialog : ComponentBase
{
    private readonly StartForm _form = new();
    private Modal? _modal;
    private bool _isSending;
    private bool _isFocusDue;
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

    /// <summary>What the pressed button was for.</summary>
    [Parameter, EditorRequired]
    public required ActionChoice First { get; set; }

    /// <summary>CdcStartPosition to begin with; null for none.</summary>
    [Parameter]
    public string? StartPosition { get; set; }

    private IReadOnlyList<StartOption> Options { get; set; } = [];

    private StartReading Reading { get; set; } = new();

    private StartOption Chosen => Options.First(option => option.Type == _form.Type);

    // What was asked for comes first, what cannot be had last.
    private IReadOnlyList<StartOption> Ordered =>
        [.. Options.OrderBy(static option => !option.Offer.IsOffered).ThenBy(option => option.Type != StartOption.TypeOf(First))];

    private CdcStartUse Use => CdcUses.StartOf(Entry, _form.Type, Chosen.Offer);

    private bool IsOnlyOnce => _form.Type == StartReplicationTypes.StartReplication && Chosen.Offer is { IsOffered: true, NeedsPosition: false };

    /// <summary>How many fields say that they need a change.</summary>
    private int Shown => Reading.Problems.Keys.Count(_form.MayScold);

    private bool IsBusy => _isSending || Pending is not null;

    private bool MayConfirm => !IsBusy && Chosen.Offer.IsOffered && (!Chosen.IsDestructive || _form.Name.Trim() == Entry.Identifier);

    // Another's stop or reload may be what is awaited.
    private string ConfirmWords => _isSending ? "Starting…" : Pending is { } pending ? ActionWords.BusyWord(pending) : Chosen.Confirm;

    private string ConfirmClass => $"dm-btn {(Chosen.IsDestructive ? "danger" : "primary")}{(IsBusy ? " busy" : "")}";

    private string Subtitle => DialogWords.Subtitle(Entry);

    private string Operation => Entry.Kind is ReplicationKind.Task ? PendingAction.StartTask : PendingAction.Start;

    protected override void OnParametersSet()
    {
        // While it is sent the state changes under the dialog; the choices must not.
        if (!_isSending)
        {
            Options = StartOption.Of(Entry, ActionRules.For(Entry, Pending));
        }

        if (_form.Type.Length == 0)
        {
            (_form.From, _form.StartPosition) = (StartPosition is null ? StartFrom.Default : StartFrom.Position, StartPosition ?? "");
            _form.Type = StartOption.First(Options, Entry, First, StartPosition);
        }

        Read();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isFocusDue && _modal is not null)
        {
            _isFocusDue = false;
            await _modal.FocusInvalidAsync();
        }
    }

    private void Choose(string type)
    {
        _form.Type = type;
        OnChange();
    }

    private void OnChange()
    {
        _result = null;
        Read();
    }

    private void Read()
    {
        if (Use is CdcStartUse.Needed && _form.From is StartFrom.Default)
        {
            _form.From = StartFrom.Position;
        }

        Reading = StartReader.Read(_form, Entry, Chosen.Offer, Time.GetUtcNow());
    }

    private async Task ConfirmAsync()
    {
        if (!MayConfirm)
        {
            return;
        }

        Read();
        if (Reading.Request is not { } request)
        {
            (_form.WasTried, _isFocusDue) = (true, true);
            return;
        }

        (_isSending, _result) = (true, null);
        try
        {
            // What was confirmed is not withdrawn because its dialog or page is gone.
            _result = await Actions.StartAsync(Entry.Key, request, Origin, CancellationToken.None);
        }
        finally
        {
            _isSending = false;
        }

        DialogWords.Finish(_result, $"{Entry.Identifier} is starting", Dialogs, Toasts, Entry.Key);
    }
}
