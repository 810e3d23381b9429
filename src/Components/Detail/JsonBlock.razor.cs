using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>A JSON text of the API, folded until asked for: pretty-printed, or raw with a word about it when it is malformed.</summary>
public sealed partial class JsonBlock : ComponentBase
{
    private ImmutableArray<JsonRun>? _runs;
    private string? _read;
    private bool _open;

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Type and member as the API spells them.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string? Text { get; set; }

    private bool IsSet => !string.IsNullOrWhiteSpace(Text);

    private string ShortName => Name[(Name.LastIndexOf('.') + 1)..];

    private string Plain => _runs is { } runs ? string.Concat(runs.Select(run => run.Text)) : SecretText.Masked(Text ?? "");

    protected override void OnParametersSet()
    {
        if (_read == Text)
        {
            return;
        }

        _read = Text;
        _runs = IsSet ? JsonRuns.Read(Text!) : null;
    }

    private void Toggle() => _open = !_open;
}
