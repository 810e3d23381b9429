using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.SignIn;

/// <summary>Signs out by a form of its own: a link could be put on any page of the web.</summary>
public sealed partial class SignOutPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>"signed in as viewer".</summary>
    [Parameter, EditorRequired]
    public required string RoleWord { get; set; }

    /// <summary>False for people whom a proxy tells of at each request.</summary>
    [Parameter, EditorRequired]
    public required bool HasSession { get; set; }

    /// <summary>Where the proxy signs people out; null when that is not known.</summary>
    [Parameter]
    public string? ElsewhereAddress { get; set; }

    private string Title => HasSession ? "Sign out" : "You did not sign in here";
}
