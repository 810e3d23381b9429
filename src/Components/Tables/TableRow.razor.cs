using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>One table of the replication. Drawn again only when it, its tick or the zone changed.</summary>
public sealed partial class TableRow : ComponentBase
{
    private (TableStatistics? Table, bool Selected, string? Explanation, TimeZoneChoice? Zone) _drawn;
    private bool _isChanged;

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required TableStatistics Table { get; set; }

    [Parameter, EditorRequired]
    public required bool Selected { get; set; }

    /// <summary>Why it cannot be reloaded now; null when it can.</summary>
    [Parameter]
    public string? Explanation { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<TableStatistics> OnSelect { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<TableStatistics> OnOpen { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<TableStatistics> OnReload { get; set; }

    private Health Health => TableStates.HealthOf(Table.TableState);

    private DateTimeOffset Now => Time.GetUtcNow();

    private string? LoadTime => TableWords.LoadTime(Table, Now);

    private string? LoadSpan => Table.FullLoadStartTime is { } start
        ? $"{Zone.Text(start)} to {(Table.FullLoadEndTime is { } end ? Zone.Text(end) : "now")} {Zone.LabelAt(start)}"
        : null;

    private string ValidationCounts => TableWords.ValidationCounts(Table);

    private string? CssClass => TableWords.Urgency(Table) switch
    {
        0 or 1 => "dm-trow e",
        2 => "dm-trow w",
        _ => "dm-trow",
    };

    private string? ToneClass => TableWords.ToneOf(Table.ValidationState) switch
    {
        ValidationTone.Bad => "bad-t",
        ValidationTone.Warn => "warn-t",
        ValidationTone.Off => "z",
        _ => null,
    };

    protected override void OnParametersSet()
    {
        var drawn = (Table, Selected, Explanation, Zone);
        _isChanged |= !ReferenceEquals(_drawn.Table, Table) || _drawn != drawn;
        _drawn = drawn;
    }

    protected override bool ShouldRender()
    {
        var isChanged = _isChanged;
        _isChanged = false;
        return isChanged;
    }
}
