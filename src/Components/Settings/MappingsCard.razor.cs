using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Settings;

/// <summary>TableMappings as rules in words or as JSON; raw when it is malformed.</summary>
public sealed partial class MappingsCard : ComponentBase
{
    // DMS takes thousands of rules; few read more than the first.
    private const int ShownAtFirst = 100;

    private MappingReading _reading = new([], null);
    private string? _read;
    private bool _isJson;
    private bool _isWhole;

    /// <summary>Type and member as the API spells them.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string? Text { get; set; }

    /// <summary>What stands there when there is no text.</summary>
    [Parameter, EditorRequired]
    public required string Missing { get; set; }

    private bool IsSet => !string.IsNullOrWhiteSpace(Text);

    private bool IsReadable => _reading.Fault is null;

    private IEnumerable<MappingRule> Shown => _isWhole ? _reading.Rules : _reading.Rules.Take(ShownAtFirst);

    protected override void OnParametersSet()
    {
        if (_read != Text)
        {
            _read = Text;
            _reading = IsSet ? MappingRules.Read(Text!) : new([], null);
        }
    }

    private void Switch(bool isJson) => _isJson = isJson;
}
