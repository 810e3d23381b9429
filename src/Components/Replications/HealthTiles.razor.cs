using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Replications;

/// <summary>How many are how, to scale and in numbers; each number is a filter.</summary>
public sealed partial class HealthTiles : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

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

    // All of it is numbers and our own words, so that it may be markup: one frame in place of thirty.
    private MarkupString Ribbon
    {
        get
        {
            var parts = HealthWords.All.Where(health => List.Count(health) > 0).Select(health =>
                string.Create(CultureInfo.InvariantCulture, $"<i class=\"{HealthWords.CssClass(health)}\" style=\"flex:{List.Count(health)}\"></i>"));
            return new($"<div class=\"dm-ribbon\" aria-hidden=\"true\">{string.Concat(parts)}</div>");
        }
    }

    // Most polls change no count, and each drawing gives every button a new handler. Not in ShouldRender, which is not asked for the first drawing.
    protected override void OnParametersSet()
    {
        _isChanged = _drawn is not { } drawn || drawn.Query != Query || !drawn.Counts.SequenceEqual(List.Counts);
        _drawn = (Query, List.Counts);
    }

    protected override bool ShouldRender() => _isChanged;

    private static MarkupString Face(int count, string words) =>
        new(string.Create(CultureInfo.InvariantCulture, $"<span class=\"n\">{count}</span><span class=\"l\">{words}</span>"));

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";

    private void ToggleAttention() => Go(Query.ToggleAttention());

    private void Toggle(Health health) => Go(Query.Toggle(health));

    private void Go(ReplicationQuery query) => Navigation.NavigateTo(QueryAddress.Of(Navigation, query), replace: true);
}
