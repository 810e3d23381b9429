using System.Collections.Immutable;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>The shape of a health: every health has its own outline, so that none is told by colour alone.</summary>
public sealed partial class HealthMark : ComponentBase
{
    // One frame of a render tree each, and one text for all circuits.
    private static readonly ImmutableArray<MarkupString> Drawn = [.. HealthWords.All.SelectMany(static health => new[]
    {
        Markup(health, "", decorative: false), Markup(health, " lg", decorative: false), Markup(health, "", decorative: true), Markup(health, " lg", decorative: true),
    })];

    [Parameter, EditorRequired]
    public required Health Health { get; set; }

    [Parameter]
    public bool Large { get; set; }

    /// <summary>True where the word stands beside the mark.</summary>
    [Parameter]
    public bool Decorative { get; set; }

    /// <summary>The mark without a component around it, for lists: a component costs kilobytes in every circuit.</summary>
    internal static MarkupString Draw(Health health, bool large = false, bool decorative = false) =>
        Drawn[((int)health * 4) + (large ? 1 : 0) + (decorative ? 2 : 0)];

    private static MarkupString Markup(Health health, string size, bool decorative)
    {
        var name = decorative ? new MarkupString("aria-hidden=\"true\"") : EncodedMarkup.Of($"role=\"img\" aria-label=\"{HealthWords.Word(health)}\"");
        return EncodedMarkup.Of($"<svg class=\"hm {HealthWords.CssClass(health)}{size}\" {name}><use href=\"#h-{HealthWords.CssClass(health)}\"></use></svg>");
    }
}
