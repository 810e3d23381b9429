using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.SignIn;

/// <summary>Somebody signed in whose groups give no role: says so, and what to ask for.</summary>
public sealed partial class NoAccessPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The request's number, which the log has too.</summary>
    [Parameter, EditorRequired]
    public required string Request { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset At { get; set; }

    /// <summary>Begins the sign-in at the provider with the question who it is; null when there is no such way.</summary>
    [Parameter]
    public string? Begin { get; set; }

    private string AtText => At.UtcDateTime.ToString("d MMM yyyy HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
