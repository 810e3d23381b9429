using DmsDashboard.Model.TaskSettings;
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
    private bool _onlyDifferent;

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

    /// <summary>True for settings whose defaults are known: what differs is marked then.</summary>
    [Parameter]
    public bool HasDefaults { get; set; }

    private bool IsSet => !string.IsNullOrWhiteSpace(Text);

    private int Count { get; set; }

    private int CountDifferent { get; set; }

    private string Nothing => _wanted.Length > 0 ? $"No setting has “{_wanted}” in its name or value{(_onlyDifferent ? " and differs from its default" : "")}."
        : _onlyDifferent ? "No setting differs from its known default."
        : "There are no settings in it.";

    private IEnumerable<SettingNode> Sections => _onlyDifferent ? _reading.Sections.Select(static section => section.Differing()).OfType<SettingNode>() : _reading.Sections;

    private bool IsReadable => _reading.Fault is null && Count <= MostListed;

    private string ShortName => Name[(Name.LastIndexOf('.') + 1)..];

    private IEnumerable<SettingNode> Found => _wanted.Trim() is { Length: > 0 } wanted
        ? Sections.Select(section => section.Matching(wanted)).OfType<SettingNode>()
        : Sections;

    protected override void OnParametersSet()
    {
        if (_read != Text)
        {
            _read = Text;
            _reading = IsSet ? SettingsTree.Read(Text!, HasDefaults ? SettingDefaults.Find : null) : new([], null);
            CountDifferent = _reading.Sections.Sum(static section => section.CountDifferent);
            Count = _reading.Sections.Sum(static section => section.Count);
        }
    }

    private void Switch(bool isJson) => _isJson = isJson;
}
