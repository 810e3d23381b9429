using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Failures;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Logs;

/// <summary>Shows a <see cref="LogView"/>: follows the end until someone scrolls up, and then stands still and counts.</summary>
public sealed partial class LogViewer : ComponentBase, IAsyncDisposable
{
    // Wrapped rows differ in height and cannot be virtual: so many are drawn for real.
    private const int MostWrapped = 300;

    private static readonly TimeSpan AnnounceInterval = TimeSpan.FromSeconds(10);

    private ElementReference _box;
    private Virtualize<LogItem>? _virtualize;
    private LogFollower? _follower;
    private ImmutableArray<LogItem>? _frozen;
    private LogItem? _selected;
    private DateOnly _today;
    private long _seen;
    private bool _follow = true;
    private bool _wrap;
    private int _announcedErrors;
    private DateTimeOffset _announcedAt;
    private string _announcement = "";

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public LogView View { get; set; } = LogView.Empty;

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [CascadingParameter]
    public TimeZoneProvider? Zones { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    /// <summary>True inside a card, false where it fills the page.</summary>
    [Parameter]
    public bool Compact { get; set; }

    private IReadOnlyList<LogItem> Shown => _frozen is { } frozen ? frozen : View.Lines;

    // Each failure is explained below the first of its lines; the others name it.
    private IEnumerable<(LogItem Item, FailureExplanation? Explanation)> Wrapped
    {
        get
        {
            var explained = new HashSet<string>();
            return Shown.Skip(Shown.Count - MostWrapped).Select(item =>
                (item, FailureCatalogue.Explain(item.Event?.Message, FailureTexts.Line) is { } found && explained.Add(found.Id) ? found : null));
        }
    }

    private long NewLines => View.LastSequence - _seen;

    private string NewLinesText => NewLines == 1 ? "1 new line" : string.Create(CultureInfo.InvariantCulture, $"{NewLines:N0} new lines");

    private string? Errors => View.NewErrors switch
    {
        0 => null,
        1 => "1 new error",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count:N0} new errors"),
    };

    private string KeptText => (_wrap, View.Lines.HasDropped) switch
    {
        (true, _) when Shown.Count > MostWrapped => string.Create(CultureInfo.InvariantCulture, $"The newest {MostWrapped} of {Shown.Count:N0} lines, wrapped"),
        (_, true) => string.Create(CultureInfo.InvariantCulture, $"{Shown.Count:N0} lines kept, older ones are dropped"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Shown.Count:N0} lines"),
    };

    protected override async Task OnParametersSetAsync()
    {
        _today = DateOnly.FromDateTime(Zone.Convert(Time.GetUtcNow()).DateTime);
        if (_follow)
        {
            _seen = View.LastSequence;
        }

        Announce();
        await RefreshAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _follower = await LogFollower.AttachAsync(Js, _box, OnFollowChangedAsync);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_follower is not null)
        {
            await _follower.DisposeAsync();
        }
    }

    private ValueTask<ItemsProviderResult<LogItem>> ReadAsync(ItemsProviderRequest request)
    {
        var shown = Shown;
        var start = Math.Min(request.StartIndex, shown.Count);
        var items = new LogItem[Math.Min(request.Count, shown.Count - start)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = shown[start + i];
        }

        return ValueTask.FromResult(new ItemsProviderResult<LogItem>(items, shown.Count));
    }

    private Task RefreshAsync() => _virtualize is not null && !_wrap ? _virtualize.RefreshDataAsync() : Task.CompletedTask;

    private Task OnFollowChangedAsync(bool follow) => InvokeAsync(async () =>
    {
        Follow(follow);
        await RefreshAsync();
        StateHasChanged();
    });

    private void Follow(bool follow)
    {
        _follow = follow;
        // A list that loses its oldest lines would slide under the reader's eyes: what is read stands still.
        _frozen = follow ? null : [.. View.Lines];
        _seen = View.LastSequence;
    }

    private async Task FollowAsync()
    {
        Follow(true);
        await RefreshAsync();
        if (_follower is not null)
        {
            await _follower.SetAsync(true);
        }
    }

    private async Task ToggleFollowAsync()
    {
        if (!_follow)
        {
            await FollowAsync();
            return;
        }

        Follow(false);
        if (_follower is not null)
        {
            await _follower.SetAsync(false);
        }
    }

    private void ToggleWrap() => _wrap = !_wrap;

    private void Select(LogItem item) => _selected = _selected?.Sequence == item.Sequence ? null : item;

    private Task OnKeyAsync(KeyboardEventArgs key)
    {
        if (key.CtrlKey || key.AltKey || key.MetaKey)
        {
            return Task.CompletedTask;
        }

        switch (key.Key)
        {
            case "f" or "F":
                return ToggleFollowAsync();
            case "u" or "U":
                return Zones?.ToggleAsync() ?? Task.CompletedTask;
            case "w" or "W":
                ToggleWrap();
                break;
            case "j" or "J":
                Step(1);
                break;
            case "k" or "K":
                Step(-1);
                break;
            case "Escape":
                _selected = null;
                break;
        }

        return Task.CompletedTask;
    }

    private void Step(int by)
    {
        var lines = Shown;
        var at = lines.Count - (by > 0 ? 0 : 1);
        for (var i = lines.Count - 1; i >= 0 && _selected is not null; i--)
        {
            if (lines[i].Sequence == _selected.Sequence)
            {
                at = i + by;
                break;
            }
        }

        if (at >= 0 && at < lines.Count)
        {
            _selected = lines[at];
        }
    }

    // Spoken at most every ten seconds: a screen reader must get a word in.
    private void Announce()
    {
        var now = Time.GetUtcNow();
        if (View.NewErrors == _announcedErrors || now - _announcedAt < AnnounceInterval)
        {
            return;
        }

        _announcement = $"{Errors} in {Entry.Identifier}";
        (_announcedErrors, _announcedAt) = (View.NewErrors, now);
    }

    private static string Text(bool pressed) => pressed ? "true" : "false";
}
