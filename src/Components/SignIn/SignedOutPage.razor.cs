using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.SignIn;

/// <summary>Says that a session is over and why, and leads back in.</summary>
public sealed partial class SignedOutPage : ComponentBase
{
    [Parameter]
    public SessionEnd? Why { get; set; }

    /// <summary>The sign-in, with the way back.</summary>
    [Parameter, EditorRequired]
    public required string SignIn { get; set; }

    /// <summary>Where the provider or proxy signs people out; null when that is not known.</summary>
    [Parameter]
    public string? ElsewhereAddress { get; set; }
}
