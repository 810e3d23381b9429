using System.Globalization;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Logs;

/// <summary>Shows a <see cref="LogView"/>. What is chosen on a page of its own is in its address; in a card it lasts as long as the card.</summary>
public sealed partial class LogViewer : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan AnnounceInterval = TimeSpan.FromSeconds(10);

    private readonly LogDesk _desk = new();
    private readonly CancellationTokenSource _disposal = new();
    private LogTravel _travel = null!;
    private CancellationToken _gone;
    private ElementReference _section;
    private LogTools? _tools;
    private LogPane? _pane;
    private LogViewerScript? _script;
    private Task _attaching = Task.CompletedTask;
    private DotNetObjectReference<LogViewer>? _self;
    private string? _address;
    private LogLineLink? _link;
    private bool _showsKeys;
    private bool _isNarrow;
    private DateTimeOffset? _sight;
    private int _announcedErrors;
    private DateTimeOffset _announcedAt;
    private string _announcement = "";

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required LogReadingStore Readings { get; init; }

    [CascadingParameter]
    public LogView View { get; set; } = LogView.Empty;

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [CascadingParameter]
    public TimeZoneProvider? Zones { get; set; }

    /// <summary>Whose log it is.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>True inside a card, false where it fills the page.</summary>
    [Parameter]
    public bool Compact { get; set; }

    /// <summary>Further buttons of the toolbar, for what the reader has before them.</summary>
    [Parameter]
    public RenderFragment<LogDesk>? Tools { get; set; }

    /// <summary>What stands beside the chip of a source.</summary>
    [Parameter]
    public RenderFragment<LogSource>? SourceTools { get; set; }

    private LogFeedState State => View.Worst?.State ?? LogFeedState.Opening;

    private LogRowLook Look => new()
    {
        Zone = Zone,
        Today = DateOnly.FromDateTime(Zone.Convert(Time.GetUtcNow()).DateTime),
        Sources = View.Sources,
        Query = _desk.Query,
        Selected = _desk.Selected,
        Pages = _desk.Pages,
    };

    private string NewLinesText => _desk.NewLines == 1 ? "1 new line" : string.Create(CultureInfo.InvariantCulture, $"{_desk.NewLines:N0} new lines");

    private string EmptyWords => _desk.List.Counts.Lines > 0 ? "No line fits the filters." : LogFeedWords.Empty(View);

    private string? Notice => _travel.IsReading && _desk.Pages?.Older is not OlderState.Reading ? "Reading from CloudWatch Logs…" : _travel.Notice;

    public async ValueTask DisposeAsync()
    {
        await _disposal.CancelAsync();
        _disposal.Dispose();
        _desk.Dispose();
        // Half attached it would go on hearing the page's keys; a browser that is gone answers no more.
        await _attaching.WaitAsync(LogViewerScript.Patience, Time).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        _self?.Dispose();
    }

    protected override void OnInitialized() => (_travel, _gone) = (new LogTravel(_desk, Readings.ReadAsync), _disposal.Token);

    protected override async Task OnParametersSetAsync()
    {
        if (!Compact && Navigation.Uri != _address)
        {
            var link = LogQueryAddress.ReadLine(Navigation.Uri);
            _link = link != LogQueryAddress.ReadLine(_address ?? "") ? link : null;
            _address = Navigation.Uri;
            _desk.Show(LogQueryAddress.Read(_address, _isNarrow));
        }

        var (stood, list, sources) = (!_desk.Follows, _desk.List, _desk.View.Sources);
        _desk.Show(View);
        Announce();
        if (stood && _desk.Follows)
        {
            await StandAgainAsync(list, isMore: View.Sources.Any(source => sources.All(known => known.Order != source.Order)));
        }

        await OpenLinkAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await (_attaching = AttachAsync());
            await OpenLinkAsync();
            StateHasChanged();
        }
    }

    private async Task AttachAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _script = await LogViewerScript.AttachAsync(Js, _section, _self, isPage: !Compact, _gone);
    }

    private void Use(LogQuery query)
    {
        _desk.Show(query);
        if (!Compact)
        {
            Navigation.NavigateTo(LogQueryAddress.Of(Navigation, query, _isNarrow), replace: true);
        }
    }

    // For what the browser asks: it cannot know that the page is gone.
    private Task RunAsync(Func<Task> act) => InvokeAsync(async () =>
    {
        try
        {
            await act();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
    });

    private Task ToggleFollowAsync() => _desk.Follows ? PauseAsync() : FollowAsync();

    private async Task PauseAsync()
    {
        if (_desk.Follows)
        {
            _travel.Pause();
            await (_pane?.FollowAsync(false) ?? Task.CompletedTask);
        }
    }

    private async Task FollowAsync()
    {
        _desk.Follow();
        _sight = null;
        StateHasChanged();
        await (_pane?.FollowAsync(true) ?? Task.CompletedTask);
    }

    private async Task<bool> FollowedAsync(bool follows)
    {
        await RunAsync(() => FollowOrPauseAsync(follows));
        return _desk.Follows;
    }

    private Task FollowOrPauseAsync(bool follows)
    {
        if (follows && _desk.Pages is { HasNewer: true })
        {
            return _travel.NewerAsync(_gone);
        }

        if (follows)
        {
            _desk.Follow();
        }
        else
        {
            _travel.Pause();
        }

        return Task.CompletedTask;
    }

    private async Task UnfoldAsync(LogEntry entry)
    {
        await PauseAsync();
        if (entry.More.Count > 0)
        {
            _desk.Unfold(entry, !entry.IsUnfolded);
        }
        else if (entry.Repeats is { Folded: > 0 })
        {
            _desk.ShowRepeats(entry, !entry.ShowsRepeats);
        }
    }

    private string? LinkOf(LogEntry entry) => !Compact && entry.Item.Event is { } line ? LogQueryAddress.Of(Navigation, LogLineLink.Of(line)) : null;

    // Spoken at most every ten seconds: a screen reader must get a word in.
    private void Announce()
    {
        var now = Time.GetUtcNow();
        if (View.NewErrors != _announcedErrors && now - _announcedAt >= AnnounceInterval)
        {
            _announcement = $"{LogErrorWords.Of(View.NewErrors)} in {Title}";
            (_announcedErrors, _announcedAt) = (View.NewErrors, now);
        }
    }
}
