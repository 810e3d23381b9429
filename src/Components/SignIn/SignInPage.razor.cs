using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.SignIn;

/// <summary>The door: the ways in, and why the last try did not come about.</summary>
public sealed partial class SignInPage : ComponentBase
{
    /// <summary>True where nobody has to sign in.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Begins the sign-in at the provider; null when there is no such way.</summary>
    [Parameter]
    public string? Begin { get; set; }

    /// <summary>What people call the provider.</summary>
    [Parameter]
    public string ProviderName { get; set; } = "";

    /// <summary>True when a proxy or load balancer in front signs people in.</summary>
    [Parameter]
    public bool IsInFront { get; set; }

    /// <summary>A path on this host.</summary>
    [Parameter, EditorRequired]
    public required string ReturnUrl { get; set; }

    [Parameter]
    public SignInFault? Fault { get; set; }

    /// <summary>How long ago the provider failed; null while it did not.</summary>
    [Parameter]
    public TimeSpan? ProviderFaultAge { get; set; }

    private string Button => Fault is null && ProviderFaultAge is null ? $"Continue with {ProviderName}" : $"Try again with {ProviderName}";

    private string? FaultSentence => Fault is { } fault ? SignInWords.Sentence(fault, ProviderFaultAge)
        : ProviderFaultAge is { } age ? SignInWords.Sentence(SignInFault.Provider, age)
        : null;

    private string InFrontSentence => Begin is null
        ? "The proxy in front of this dashboard signs people in. This request came without its word: open the dashboard by the proxy's address."
        : "The proxy in front of this dashboard signs people in, too. This request came without its word.";
}
