using DmsDashboard.Actions.Access;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Access;

/// <summary>Asks before somebody is signed out.</summary>
public sealed partial class EndSessionDialog : ComponentBase
{
    [Inject]
    public required SessionActions Actions { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [Parameter, EditorRequired]
    public required OpenSession Session { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    // What was pressed is not withdrawn because its page is gone.
    private Task<ActionResult> EndAsync() => Actions.EndAsync(Session, Origin, CancellationToken.None);
}
