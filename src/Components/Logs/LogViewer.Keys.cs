using System.Globalization;
using DmsDashboard.Components.Logs.Listing;
using Microsoft.JSInterop;

namespace DmsDashboard.Components.Logs;

/// <summary>What keys and presses in the browser do.</summary>
public sealed partial class LogViewer
{
    /// <summary>Called by the browser: a key, and the line that is in sight.</summary>
    [JSInvokable]
    public Task OnKey(string key, string? inSight) => RunAsync(() => DoAsync(key, LogKey.TryParse(inSight, out var line) ? line : null));

    /// <summary>Called by the browser: a time of the histogram was pressed, in milliseconds since 1970.</summary>
    [JSInvokable]
    public Task OnTime(string milliseconds) => RunAsync(() => Moment(milliseconds) is { } time ? JumpAsync(time) : Task.CompletedTask);

    /// <summary>Called by the browser: what is in sight is not in the histogram.</summary>
    [JSInvokable]
    public Task OnSight(string milliseconds) => RunAsync(() =>
    {
        _sight = Moment(milliseconds);
        return Task.CompletedTask;
    });

    /// <summary>Called by the browser: the screen is, or is no longer, so narrow that lines wrap unless somebody chose otherwise.</summary>
    [JSInvokable]
    public Task OnNarrow(bool isNarrow) => RunAsync(() =>
    {
        _isNarrow = isNarrow;
        _desk.Show(Compact ? _desk.Query with { Wraps = isNarrow } : LogQueryAddress.Read(Navigation.Uri, isNarrow));
        return Task.CompletedTask;
    });

    private static DateTimeOffset? Moment(string milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && since <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(since)
            : null;

    private Task PressedAsync(string act, LogKey? key) => RunAsync(() => PressAsync(act, key is { } named ? _desk.Find(named) : null));

    private async Task PressAsync(string act, LogEntry? entry)
    {
        switch (act, entry)
        {
            case ("select", not null):
                _desk.Toggle(entry.Key);
                break;
            case ("fold", not null):
                await UnfoldAsync(entry);
                break;
            case ("repeats", not null):
                await PauseAsync();
                _desk.ShowRepeats(entry, !entry.ShowsRepeats);
                break;
            case ("around", not null):
                await RevealAsync(await _travel.AroundAsync(entry, _gone));
                break;
            case ("unfilter", _):
                await UseAsync(_desk.Query.Unfiltered() with { Streams = LogStreams.Merged });
                break;
            case ("older", _):
                await OlderAsync();
                break;
            case ("newer", _):
                await _travel.NewerAsync(_gone);
                break;
        }
    }

    private async Task DoAsync(string key, LogKey? inSight)
    {
        switch (key)
        {
            case "f":
                await ToggleFollowAsync();
                break;
            case "u":
                await (Zones?.ToggleAsync() ?? Task.CompletedTask);
                break;
            case "r":
                await UseAsync(_desk.Query with { ShowsAges = !_desk.Query.ShowsAges });
                break;
            case "w":
                await UseAsync(_desk.Query with { Wraps = !_desk.Query.Wraps });
                break;
            case "h":
                await UseAsync(_desk.Query with { HidesRoutine = !_desk.Query.HidesRoutine });
                break;
            case "n" or "N":
                await MatchAsync(key == "n" ? 1 : -1);
                break;
            case "e" or "E":
                await StepAsync(() => _desk.StepError(key == "e" ? 1 : -1));
                break;
            case "j" or "ArrowDown":
                await StepAsync(() => _desk.Step(1, inSight));
                break;
            case "k" or "ArrowUp":
                await StepAsync(() => _desk.Step(-1, inSight));
                break;
            case "Home":
                await StepAsync(_desk.SelectFirst);
                break;
            case "End":
                await FollowAsync();
                break;
            case "o":
                await OlderAsync();
                break;
            case "Enter" when _desk.Selected is { } selected:
                await UnfoldAsync(selected);
                break;
            case "Escape":
                _desk.Select(null);
                break;
            case "?":
                _showsKeys = true;
                break;
        }
    }

    private async Task StepAsync(Action step)
    {
        await PauseAsync();
        step();
        await RevealAsync(_desk.Selected);
    }
}
