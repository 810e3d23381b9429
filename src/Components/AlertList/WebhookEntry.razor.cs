using DmsDashboard.Actions.Alerts;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.AlertList;

/// <summary>A webhook, what it answered last, what waits for it, and its test. Of its address only the host is known here.</summary>
public sealed partial class WebhookEntry : ComponentBase
{
    private bool _isSending;

    [Inject]
    public required AlertActions Actions { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required WebhookState State { get; set; }

    [Parameter]
    public bool MayTest { get; set; }

    private string Kind => State.Face.Kind is WebhookKind.Json ? "JSON" : State.Face.Kind.ToString();

    private static string Word(OutboxMessage message) => message.State switch
    {
        OutboxState.Delivered => "Delivered",
        OutboxState.GivenUp => "Given up",
        _ => "Not delivered yet",
    };

    private async Task TestAsync()
    {
        if (_isSending)
        {
            return;
        }

        _isSending = true;
        try
        {
            // What was pressed is not withdrawn because its page is gone.
            var result = await Actions.TestAsync(State.Face.Name, Origin, CancellationToken.None);
            var isDone = result.Outcome is ActionOutcome.Accepted;
            Toasts.Show(isDone ? ToastKind.Plain : ToastKind.Problem, isDone ? "The test arrived" : DialogWords.TitleOf(result), result.Sentence);
        }
        finally
        {
            _isSending = false;
        }
    }
}
