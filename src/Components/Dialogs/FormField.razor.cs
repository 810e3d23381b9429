using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Dialogs;

/// <summary>One line of the start dialog with its label, what is wrong with it, and help.</summary>
public sealed partial class FormField : ComponentBase
{
    /// <summary>One of <see cref="StartFields"/>.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<string> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public required StartForm Form { get; set; }

    [Parameter, EditorRequired]
    public required StartReading Reading { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string? Problem => Form.MayScold(Id) ? Reading.Problems.GetValueOrDefault(Id) : null;

    private string? Warning => Reading.Warnings.GetValueOrDefault(Id);

    private Task SetAsync(string? value) => ValueChanged.InvokeAsync(value ?? "");

    // The browser's own value: where drawing is behind the typing, the parameter still has an older one, which would overwrite the last letters.
    private Task LeaveAsync(ChangeEventArgs change)
    {
        Form.Leave(Id);
        return SetAsync(change.Value as string);
    }
}
