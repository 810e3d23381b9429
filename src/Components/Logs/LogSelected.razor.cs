using System.Collections.Immutable;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>The selected line in full: what it means, as it was logged, and the engine's context by name.</summary>
public sealed partial class LogSelected : ComponentBase
{
    private (LogEntry? Entry, int More) _read;
    private string _text = "";
    private ImmutableArray<LogContextMember> _context = [];

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required LogEntry Entry { get; set; }

    /// <summary>The address that opens at the line; null where it has none.</summary>
    [Parameter]
    public string? Url { get; set; }

    /// <summary>False where the list itself explains its lines.</summary>
    [Parameter]
    public bool HasNote { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    // An event has up to five hundred lines, and the log is drawn four times a second.
    protected override void OnParametersSet()
    {
        if (_read != (Entry, Entry.More.Count))
        {
            _read = (Entry, Entry.More.Count);
            _text = LogText.Whole(Entry);
            _context = LogContextReader.Read(_text);
        }
    }
}
