using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Settings;

/// <summary>ReplicationSettings or ReplicationTaskSettings, by sections or as JSON; raw when it is malformed.</summary>
public sealed partial class SettingsCard : ComponentBase
{
    // DMS knows some hundred settings; each is a piece of the page, and a hostile text of a megabyte holds a hundred thousand.
    private const int MostListed = 3_000;

    private SettingsReading _reading = new([], null);
    private string? _read;
    private string _wanted = "";
    private bool _isJson;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Type and member as the API spells them.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string? Text { get; set; }

    /// <summary>What stands there when there is no text.</summary>
    [Parameter, EditorRequired]
    public required string Missing { get; set; }

    /// <summary>Of its heading, unique in the page.</summary>
    [Parameter]
    public string Id { get; set; } = "s-settings";

    private bool IsSet => !string.IsNullOrWhiteSpace(Text);

    private int Count { get; set; }

    private bool IsReadable => _reading.Fault is null && Count <= MostListed;

    private string ShortName => Name[(Name.LastIndexOf('.') + 1)..];

    private IEnumerable<SettingNode> Found => _wanted.Trim() is { Length: > 0 } wanted
        ? _reading.Sections.Select(section => section.Matching(wanted)).OfType<SettingNode>()
        : _reading.Sections;

    protected override void OnParametersSet()
    {
        if (_read != Text)
        {
            _read = Text;
            _reading = IsSet ? SettingsTree.Read(Text!) : new([], null);
            Count = _reading.Sections.Sum(static section => section.Count);
        }
    }

    private void Switch(bool isJson) => _isJson = isJson;
}
