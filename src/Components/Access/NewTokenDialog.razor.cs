using DmsDashboard.Actions.Access;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Components.Access;

/// <summary>Asks what a new token may do, and shows it once.</summary>
public sealed partial class NewTokenDialog : ComponentBase
{
    private readonly TokenForm _form = new();
    private ActionResult? _result;
    private TokenSecret? _secret;
    private bool _isBusy;

    [Inject]
    public required TokenActions Actions { get; init; }

    [Inject]
    public required IOptions<TokenOptions> Options { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    private string Title => _secret is null ? "New token" : "The token";

    private string Subtitle => _secret is null ? "For a program: it may no more than what is ticked here" : "Nobody can see it again";

    private async Task ConfirmAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var answer = await Actions.CreateAsync(_form.ToRequest(Time.GetUtcNow()), Origin, CancellationToken.None);
            (_result, _secret) = (answer.Result, answer.Secret);
        }
        finally
        {
            _isBusy = false;
        }
    }
}
