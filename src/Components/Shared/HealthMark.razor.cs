using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>The shape of a health: every health has its own outline, so that none is told by colour alone.</summary>
public sealed partial class HealthMark : ComponentBase
{
    [Parameter, EditorRequired]
    public required Health Health { get; set; }

    [Parameter]
    public bool Large { get; set; }

    /// <summary>True where the word stands beside the mark.</summary>
    [Parameter]
    public bool Decorative { get; set; }

    private static string CssClass(Health health, bool large) => $"hm {HealthWords.CssClass(health)}{(large ? " lg" : "")}";

    private static string Symbol(Health health) => $"#h-{HealthWords.CssClass(health)}";
}
