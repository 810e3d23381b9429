using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.TaskSettings;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Settings;

/// <summary>A JSON text, pretty-printed; or raw, with where it breaks, when it is malformed. Secrets are masked either way.</summary>
public sealed partial class JsonView : ComponentBase
{
    // Each coloured piece is a node in the page and in the circuit.
    private const int ColouredAtMost = 20_000;

    private ImmutableArray<JsonRun> _runs = [];
    private string? _fault;
    private string _plain = "";
    private string? _read;

    /// <summary>What the text is, for a screen reader.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    private bool IsColoured => _fault is null && _runs.Length <= ColouredAtMost;

    /// <summary>The text as it is shown and copied.</summary>
    internal static string Plain(string text)
    {
        var (runs, fault) = JsonRuns.Read(text);
        return fault is null ? string.Concat(runs.Select(run => run.Text)) : SecretText.Masked(text);
    }

    protected override void OnParametersSet()
    {
        if (_read == Text)
        {
            return;
        }

        _read = Text;
        (_runs, _fault) = JsonRuns.Read(Text);
        _plain = IsColoured ? "" : Plain(Text);
    }
}
