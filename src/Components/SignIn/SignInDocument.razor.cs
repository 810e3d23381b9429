using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.SignIn;

/// <summary>The document around a page before the door: plain HTML, which needs no script.</summary>
public sealed partial class SignInDocument : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>A symbol of <see cref="Shared.IconSprite"/>; null for the brand.</summary>
    [Parameter]
    public string? IconName { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    private string BaseHref => $"{HttpContext?.Request.PathBase.Value?.TrimEnd('/')}/";
}
