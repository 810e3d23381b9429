using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace DmsDashboard.Components.SignIn;

/// <summary>
/// Leads an open page away when the session that it was opened with is over. What was shown goes at once, and whole: pages that are drawn once more for nobody would miss
/// what stands around them.
/// </summary>
public sealed partial class SessionEnded : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> People { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    private SessionEnd? Why { get; set; }

    private string Address => $"signed-out?why={Why}&returnUrl={Uri.EscapeDataString(new Uri(Navigation.Uri).PathAndQuery)}";

    protected override async Task OnParametersSetAsync()
    {
        var isNew = Why is null;
        Why = EndedSession.WhyOf((await People).User);
        if (isNew && Why is not null)
        {
            Navigation.NavigateTo(Address, forceLoad: true);
        }
    }
}
