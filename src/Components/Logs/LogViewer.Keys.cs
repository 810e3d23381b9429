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

    /// <summary>Called by the browser: a place of the histogram, from 0 to 1.</summary>
    [JSInvokable]
    public Task OnTime(string fraction) => RunAsync(() =>
        _desk.List.Histogram is { Start: { } start } bars && double.TryParse(fraction, CultureInfo.InvariantCulture, out var at)
            ? JumpAsync(start + (bars.Width * bars.Read().Length * Math.Clamp(at, 0, 1)))
            : Task.CompletedTask);

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
                Use(_desk.Query with { ShowsAges = !_desk.Query.ShowsAges });
                break;
            case "w":
                Use(_desk.Query with { Wraps = !_desk.Query.Wraps });
                break;
            case "h":
                Use(_desk.Query with { HidesRoutine = !_desk.Query.HidesRoutine });
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
