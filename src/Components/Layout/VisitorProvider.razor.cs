using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DmsDashboard.Components.Layout;

/// <summary>Cascades who sits before this circuit and what they may do at this moment: what is offered, and what actions are asked with. Another sign-in, or one that has ended, is another value.</summary>
public sealed partial class VisitorProvider : ComponentBase
{
    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>The remote address and the program, as the page's request told them.</summary>
    [Parameter, EditorRequired]
    public required string From { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    private ActionOrigin? Origin { get; set; }

    protected override async Task OnParametersSetAsync() => Origin = RequestOrigin.Of((await Authentication).User, From);
}
