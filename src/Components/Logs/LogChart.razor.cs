using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>How many lines of each severity were logged when, of those that are listed. Drawn every other second at most: it is some kilobytes.</summary>
public sealed partial class LogChart : ComponentBase
{
    private static readonly TimeSpan DrawInterval = TimeSpan.FromSeconds(2);

    private LogChartDrawing? _drawing;
    private LogHistogram? _drawn;
    private long _version = -1;
    private TimeZoneChoice? _zone;
    private DateTimeOffset _drawnAt;
    private bool _changed;

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required LogHistogram Histogram { get; set; }

    protected override void OnParametersSet()
    {
        var now = Time.GetUtcNow();
        var isOther = !ReferenceEquals(_drawn, Histogram) || _zone != Zone;
        _changed = isOther || (_version != Histogram.Version && now - _drawnAt >= DrawInterval);
        if (_changed)
        {
            (_drawn, _version, _zone, _drawnAt) = (Histogram, Histogram.Version, Zone, now);
            _drawing = LogChartDrawing.Of(Histogram, Zone);
        }
    }

    protected override bool ShouldRender() => _changed;
}
