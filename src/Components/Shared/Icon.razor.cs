using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>A small drawing beside words; decorative.</summary>
public sealed partial class Icon : ComponentBase
{
    // As many as the sprite has: every circuit points to the same text.
    private static readonly ConcurrentDictionary<string, MarkupString> Drawn = [];

    /// <summary>A symbol of <see cref="IconSprite"/> without its <c>i-</c>: play, stop, copy …</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The drawing without a component around it. <paramref name="name"/> comes from code, never from data: each is kept.</summary>
    internal static MarkupString Draw(string name) => Drawn.GetOrAdd(name, static name => EncodedMarkup.Of($"<svg class=\"ic\" aria-hidden=\"true\"><use href=\"#i-{name}\"></use></svg>"));
}
