using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.LogPlaces;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>One log group of the list.</summary>
public sealed partial class LogGroupLine : ComponentBase
{
    // An instance may run a hundred tasks, and rows are of one height.
    private const int MostOwners = 1;

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required LogGroupRow Row { get; set; }

    [Parameter]
    public bool Selected { get; set; }

    /// <summary>Why it cannot be selected now; null when it can.</summary>
    [Parameter]
    public string? Objection { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<LogGroupChoice> OnSelect { get; set; }

    /// <summary>True where the list is of several targets.</summary>
    [Parameter]
    public bool ShowTarget { get; set; }

    private ImmutableArray<ReplicationEntry> Owners => Row.Owners ?? [];

    private string OtherOwners => string.Join(", ", Owners.Skip(MostOwners).Select(static owner => owner.Identifier));

    private string NobodyWords => Row.Kind switch
    {
        _ when Row.Owners is null => "not known",
        LogGroupKind.Serverless => "No replication of this name any more",
        LogGroupKind.Tasks => "No tasks of this instance any more",
        LogGroupKind.SchemaConversion => "Schema conversion",
        _ => "Not a replication’s",
    };
}
