using System.Collections.Immutable;
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

    private bool IsAttention => Query.Health == ReplicationQuery.Attention;

    private string LeadClass => List.NeedsAttention > 0 ? "dm-tile lead" : "dm-tile lead none";

    // The two that are rare have a tile only while there is one, so that tiles and ribbon still add up.
    private IEnumerable<Health> Shown => HealthWords.All.Where(health =>
        health is not (Health.Changing or Health.Unknown) || List.Count(health) > 0 || Query.Health.Contains(health));

    // Most polls change no count, and each drawing gives every button a new handler.
    protected override bool ShouldRender()
    {
        if (_drawn is { } drawn && drawn.Query == Query && drawn.Counts.SequenceEqual(List.Counts))
        {
            return false;
        }

        _drawn = (Query, List.Counts);
        return true;
    }

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";

    private void ToggleAttention() => Go(Query.ToggleAttention());

    private void Toggle(Health health) => Go(Query.Toggle(health));

    private void Go(ReplicationQuery query) => Navigation.NavigateTo(QueryAddress.Of(Navigation, query), replace: true);
}
