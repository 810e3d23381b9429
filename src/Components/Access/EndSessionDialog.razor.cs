using DmsDashboard.Actions.Access;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Access;

/// <summary>Asks before somebody is signed out.</summary>
public sealed partial class EndSessionDialog : ComponentBase
{
    private ActionResult? _result;
    private bool _isBusy;

    [Inject]
    public required SessionActions Actions { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required OpenSession Session { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    private async Task ConfirmAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            _result = await Actions.EndAsync(Session, Origin, CancellationToken.None);
        }
        finally
        {
            _isBusy = false;
        }

        if (_result.Outcome is ActionOutcome.Accepted)
        {
            await OnClose.InvokeAsync();
        }
    }
}
