using System.Collections.Immutable;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>The selected line in full: what it means, as it was logged, and the engine's context by name.</summary>
public sealed partial class LogSelected : ComponentBase
{
    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required LogEntry Entry { get; set; }

    /// <summary>The address that opens at the line; null where it has none.</summary>
    [Parameter]
    public string? Url { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    private ImmutableArray<LogContextMember> Context => LogContextReader.Read(LogText.Whole(Entry));
}
