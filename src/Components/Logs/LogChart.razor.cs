using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>
/// How many lines of each severity were logged when, of those that are listed. Drawn every other second at most: it is some kilobytes. Which of it is in
/// sight, wwwroot/js/log-viewer.js draws.
/// </summary>
public sealed partial class LogChart : ComponentBase, IDisposable
{
    private static readonly TimeSpan DrawInterval = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _disposal = new();
    private LogChartDrawing? _drawing;
    private Task _waiting = Task.CompletedTask;
    private LogList? _drawn;
    private long _version = -1;
    private DateTimeOffset? _around;
    private TimeZoneChoice? _zone;
    private DateTimeOffset _drawnAt;
    private bool _changed;

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required LogList List { get; set; }

    /// <summary>The time that is looked at; null for the newest.</summary>
    [Parameter]
    public DateTimeOffset? Around { get; set; }

    protected override void OnParametersSet()
    {
        var now = Time.GetUtcNow();
        var isOther = !ReferenceEquals(_drawn, List) || _zone != Zone || _around != Around || _drawing is null;
        var isNewer = _version != List.Version;
        _changed = isOther || (isNewer && now - _drawnAt >= DrawInterval);
        if (_changed)
        {
            Read();
        }
        else if (isNewer && _waiting.IsCompleted)
        {
            _waiting = DrawLaterAsync(_drawnAt + DrawInterval - now, _disposal.Token);
        }
    }

    protected override bool ShouldRender() => _changed;

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    private void Read()
    {
        (_drawn, _version, _zone, _around, _drawnAt) = (List, List.Version, Zone, Around, Time.GetUtcNow());
        _drawing = LogHistogram.Of(List.Entries, Around) is { } histogram ? LogChartDrawing.Of(histogram, Zone) : null;
    }

    // A log may fall silent before its last lines are drawn.
    private async Task DrawLaterAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait, Time, cancellationToken);
            Read();
            _changed = true;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nothing is left to draw on.
        }
    }
}
