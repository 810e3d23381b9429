using System.Collections.Immutable;
using DmsDashboard.Model.TaskSettings;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Compare;

/// <summary>One part of two contents, side by side.</summary>
public sealed partial class ComparedPartCard : ComponentBase
{
    // Each is a row of the page; more than that nobody reads.
    private const int MostShown = 1_000;

    [Parameter, EditorRequired]
    public required ComparedPart Part { get; set; }

    /// <summary>Names the first side.</summary>
    [Parameter, EditorRequired]
    public required string First { get; set; }

    /// <summary>Names the second side.</summary>
    [Parameter, EditorRequired]
    public required string Second { get; set; }

    /// <summary>True to show what is the same, too.</summary>
    [Parameter]
    public bool Everything { get; set; }

    private string Id => $"part-{Part.Name}";

    private ImmutableArray<JsonDifference> Shown { get; set; } = [];

    protected override void OnParametersSet() => Shown = Everything ? Part.Places : [.. Part.Places.Where(static place => place.IsDifferent)];
}
