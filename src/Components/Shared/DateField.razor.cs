using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>A <see cref="Field"/> that holds an instant: with its zone, and its age beneath.</summary>
public sealed partial class DateField : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset? Value { get; set; }

    [Parameter]
    public string Missing { get; set; } = "not reported";
}
