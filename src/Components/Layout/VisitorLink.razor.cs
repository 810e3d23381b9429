using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Layout;

/// <summary>Who is signed in, and the way out; nothing where nobody has to sign in.</summary>
public sealed partial class VisitorLink : ComponentBase
{
    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    private string Title => RoleCapabilities.RoleOf(Origin.Permissions) is { } role ? $"{Origin.Who}, {role.ToString().ToLowerInvariant()}: sign out" : $"{Origin.Who}: sign out";
}
