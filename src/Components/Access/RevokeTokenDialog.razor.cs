using DmsDashboard.Actions.Access;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Access;

/// <summary>Asks before a token is ended.</summary>
public sealed partial class RevokeTokenDialog : ComponentBase
{
    [Inject]
    public required TokenActions Actions { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required ApiToken Token { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    // What was pressed is not withdrawn because its page is gone.
    private Task<ActionResult> RevokeAsync() => Actions.RevokeAsync(Token, Origin, CancellationToken.None);
}
