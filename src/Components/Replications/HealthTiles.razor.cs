using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>How many are how, to scale and in numbers; each number is a filter.</summary>
public sealed partial class HealthTiles : ComponentBase
{
    [Inject]
    public required ListAddress Address { get; init; }

    [Parameter, EditorRequired]
    public required ReplicationList List { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationQuery Query { get; set; }

    private (ReplicationQuery Query, ImmutableArray<int> Counts)? _drawn;
    private bool _isChanged;

    private bool IsAttention => Query.Health == ReplicationQuery.Attention;

    private string LeadClass => List.NeedsAttention > 0 ? "dm-tile lead" : "dm-tile lead none";

    // The two that are rare have a tile only while there is one, so that tiles and ribbon still add up.
    private IEnumerable<Health> Shown => HealthWords.All.Where(health =>
        health is not (Health.Changing or Health.Unknown) || List.Count(health) > 0 || Query.Health.Contains(health));

    private MarkupString Ribbon => EncodedMarkup.Of($"<div class=\"dm-ribbon\" aria-hidden=\"true\">{new MarkupString(string.Concat(HealthWords.All.Select(Part)))}</div>");

    // Most polls change no count, and each drawing gives every button a new handler. Not in ShouldRender, which is not asked for the first drawing.
    protected override void OnParametersSet()
    {
        _isChanged = _drawn is not { } drawn || drawn.Query != Query || !drawn.Counts.SequenceEqual(List.Counts);
        _drawn = (Query, List.Counts);
    }

    protected override bool ShouldRender() => _isChanged;

    private static MarkupString Face(MarkupString mark, int count, string words) => EncodedMarkup.Of($"{mark}<span class=\"n\">{count}</span><span class=\"l\">{words}</span>");

    private MarkupString Part(Health health) =>
        List.Count(health) > 0 ? EncodedMarkup.Of($"<i class=\"{HealthWords.CssClass(health)}\" style=\"flex:{List.Count(health)}\"></i>") : default;

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";

    private void ToggleAttention() => Address.Go(Address.Asked.ToggleAttention());

    private void Toggle(Health health) => Address.Go(Address.Asked.Toggle(health));
}
