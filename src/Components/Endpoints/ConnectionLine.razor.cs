using DmsDashboard.Actions.Connections;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Failures;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Endpoints;

/// <summary>The state of one connection, why it failed, and its test.</summary>
public sealed partial class ConnectionLine : ComponentBase
{
    private bool _isSending;

    [Inject]
    public required ConnectionTester Tester { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ConnectionRow Row { get; set; }

    [Parameter, EditorRequired]
    public required DmsEndpoint Endpoint { get; set; }

    [Parameter]
    public bool IsRead { get; set; }

    private ConnectionWords Words { get; set; } = new(Health.Unknown, "");

    private string? Objection { get; set; }

    private FailureExplanation? Explanation { get; set; }

    private DateTimeOffset? TestedAt => Row.Test?.SentAt ?? Row.TestedAt;

    // A text of an earlier failure stays in the answer until the next test is over.
    private string? Failure => Row.Connection is { IsSuccessful: false, LastFailureMessage: { Length: > 0 } message } ? SecretText.Masked(message) : null;

    protected override void OnParametersSet()
    {
        Words = ConnectionWords.Of(Row, IsRead);
        Objection = ConnectionTestRules.Objection(Endpoint, Row.Instance, Row.IsTesting);
        Explanation = FailureCatalogue.Explain(Failure);
    }

    private async Task TestAsync()
    {
        if (_isSending)
        {
            return;
        }

        if (Objection is { } objection)
        {
            Toasts.Show(ToastKind.Plain, "Not tested", objection);
            return;
        }

        _isSending = true;
        try
        {
            // What was pressed is not withdrawn because its page is gone.
            var result = await Tester.TestAsync(Row.Key, Origin, CancellationToken.None);
            if (result.Outcome is not ActionOutcome.Accepted)
            {
                Toasts.Show(ToastKind.Problem, DialogWords.TitleOf(result), result.Sentence);
            }
        }
        finally
        {
            _isSending = false;
        }
    }
}
