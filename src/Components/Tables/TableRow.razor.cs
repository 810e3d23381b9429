using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
using DmsDashboard.Store.History;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Tables;

/// <summary>One table of the replication. Drawn again only when it, its rate, its tick or the zone changed.</summary>
public sealed partial class TableRow : ComponentBase
{
    private (TableStatistics? Table, TableRate Rate, EquatableArray<double?> Trail, bool MayReload, bool Selected, string? Explanation, TimeZoneChoice? Zone) _drawn;
    private DateTimeOffset? _trailAt;
    private bool _isChanged;

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required TableStatistics Table { get; set; }

    /// <summary>Between the last two readings.</summary>
    [Parameter]
    public TableRate Rate { get; set; }

    /// <summary>Where the drawing of the rate comes from; only rows in view ask it.</summary>
    [Parameter]
    public TableHistory? History { get; set; }

    /// <summary>When the tables were read.</summary>
    [Parameter]
    public DateTimeOffset? ReadAt { get; set; }

    [Parameter, EditorRequired]
    public required bool MayReload { get; set; }

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

    private TableMotion Motion => TableStates.MotionOf(Table.TableState);

    private EquatableArray<double?> Trail { get; set; }

    private MarkupString Drawing => Trail.Count > 0 ? Sparkline.Draw(Trail, RateWords.Trail(Trail, Motion)) : default;

    private string RateTitle => RateWords.Sentence(Rate, Motion);

    private DateTimeOffset Now => Time.GetUtcNow();

    private string? LoadTime => TableWords.LoadTime(Table, Now);

    private string? LoadSpan => Table.FullLoadStartTime is { } start
        ? $"{Zone.Text(start)} to {(Table.FullLoadEndTime is { } end ? Zone.Text(end) : "now")} {Zone.LabelAt(start)}"
        : null;

    private string ValidationCounts => TableWords.ValidationCounts(Table);

    private string? CssClass => TableUrgency.Of(Table) switch
    {
        0 or 1 => "dm-trow e",
        2 => "dm-trow w",
        _ => "dm-trow",
    };

    private string? ToneClass => ValidationTones.Of(Table.ValidationState) switch
    {
        ValidationTone.Bad => "bad-t",
        ValidationTone.Warn => "warn-t",
        ValidationTone.Off => "z",
        _ => null,
    };

    protected override void OnParametersSet()
    {
        ReadTrail();
        var drawn = (Table, Rate, Trail, MayReload, Selected, Explanation, Zone);
        _isChanged = !ReferenceEquals(_drawn.Table, Table) || _drawn != drawn;
        _drawn = drawn;
    }

    private void ReadTrail()
    {
        if (_trailAt != ReadAt && ReadAt is { } readAt)
        {
            _trailAt = readAt;
            Trail = History is null ? [] : TableTrail.Of(History.Of(Table.SchemaName, Table.TableName), Motion, readAt);
        }
    }

    protected override bool ShouldRender() => _isChanged;
}
