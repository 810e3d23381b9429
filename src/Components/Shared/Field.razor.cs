using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>One member of an API object: a label, the value or what its absence means, and the name that DMS gives it. Lives in a dl.</summary>
public sealed partial class Field : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Type and member as the API spells them, e.g. ReplicationStats.TablesLoaded; the member is shown.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter]
    public string? Value { get; set; }

    /// <summary>What stands there when AWS gave nothing: absence is never shown as 0.</summary>
    [Parameter]
    public string Missing { get; set; } = "not reported";

    /// <summary>True for long values: they get a line of their own.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>True for values that someone will paste elsewhere.</summary>
    [Parameter]
    public bool Copy { get; set; }

    [Parameter]
    public RenderFragment? Sub { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    // What is not there needs no line of its own.
    private bool IsWide => Wide && (ChildContent is not null || !string.IsNullOrEmpty(Value));

    private string ShortName => Name[(Name.LastIndexOf('.') + 1)..];
}
