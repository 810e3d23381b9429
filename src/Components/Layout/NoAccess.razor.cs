using System.Reflection;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Layout;

/// <summary>In the place of a page that is not for who asked for it.</summary>
public sealed partial class NoAccess : ComponentBase
{
    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    /// <summary>The page's component, which says what it needs.</summary>
    [Parameter, EditorRequired]
    public required Type Page { get; set; }

    private Capability? Needed => Page.GetCustomAttributes<NeedsAttribute>().Select(static needs => (Capability?)needs.Capability).FirstOrDefault(needed => !Origin.Permissions.Has(needed!.Value));

    private string Sentence => Needed is { } capability ? AccessSentences.Needs(capability) : "It is not for you.";

    private string? Role => RoleCapabilities.RoleOf(Origin.Permissions)?.ToString().ToLowerInvariant();
}
