using System.Globalization;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>Where in the log the reader is, and how one gets elsewhere.</summary>
public sealed partial class LogViewer
{
    // A reader who stands still keeps the place.
    private async Task UseAsync(LogQuery query)
    {
        // Asked before other rows are drawn. The query must not wait for the answer: of two quick presses over a slow line one would be lost.
        var asking = _desk.Follows ? null : _pane?.PlaceAsync();
        Use(query);
        StateHasChanged();
        if (asking is not null && await asking is { } place && _desk.Find(place) is { } entry && _pane is not null)
        {
            await _pane.ReturnAsync(entry);
        }
    }

    // Not before the page is drawn: of a log that others watch already, the lines are here sooner than the rows that could be scrolled to.
    private async Task OpenLinkAsync()
    {
        if (_script is not null && _link is { } line && State is not LogFeedState.Opening)
        {
            _link = null;
            await RevealAsync(await _travel.ToLineAsync(line, _gone));
        }
    }

    // Log groups came or went: there is another list, and whoever stood still stays at the same time.
    private async Task StandAgainAsync(LogList before, bool isMore)
    {
        var asking = _pane?.PlaceAsync();
        _travel.Pause();
        var place = asking is null ? null : await asking;
        var newest = before.Entries is [.., var last] ? last : null;
        if ((_desk.Selected ?? before.Entries.FirstOrDefault(entry => entry.Key == place) ?? newest) is not { } entry)
        {
            return;
        }

        var here = _desk.Find(entry.Key);
        if (here is not null && _pane is not null)
        {
            StateHasChanged();
            await _pane.ReturnAsync(here);
        }

        // What stands still has no line yet of a group that came.
        if ((here is null || isMore) && await _travel.AgainAsync(entry, _gone) is { } found)
        {
            await RevealAsync(found);
        }
    }

    private async Task OlderAsync()
    {
        await PauseAsync();
        var reading = _travel.OlderAsync(_gone);
        StateHasChanged();
        var rows = await reading;
        StateHasChanged();
        if (rows > 0 && _pane is not null)
        {
            await _pane.ShiftAsync(rows);
        }
    }

    private async Task JumpAsync(DateTimeOffset time)
    {
        var going = _travel.ToTimeAsync(time, _gone);
        StateHasChanged();
        await RevealAsync(await going);
    }

    private async Task FirstErrorAsync()
    {
        if (View is { UnreadRun: { } start, Feeds: [{ Source: var source }, ..] })
        {
            var looking = _travel.ToFirstErrorAsync(source, start, _gone);
            StateHasChanged();
            await RevealAsync(await looking);
        }
        else if (View.RunError is { } error)
        {
            await RevealAsync(await _travel.ToErrorAsync(error, _gone));
        }
    }

    private async Task MatchAsync(int by)
    {
        await (_tools?.SearchNowAsync() ?? Task.CompletedTask);
        if (_desk.Rows.Matches.Count > 0)
        {
            await PauseAsync();
            _desk.StepMatch(by);
            await RevealAsync(_desk.Selected);
        }
    }

    private async Task RevealAsync(LogEntry? entry)
    {
        if (entry is null)
        {
            return;
        }

        if (_desk.Rows.RowOf(entry) < 0)
        {
            // Filtered out, or folded: who goes there wants to see it.
            Use(_desk.Query.Unfiltered() with { Severities = LogSeverities.Usual | entry.Severity, GroupsRepeats = false, Streams = LogStreams.Merged });
        }

        _announcement = $"{entry.At.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {LogText.Of(entry.Item)}";
        StateHasChanged();
        // Within an event's handler nothing is drawn before it waits: the browser must have the row, and the selected line's panel, before it scrolls.
        await Task.Yield();
        // The newest is the nearest to a time that is still to come: the log goes on being followed.
        await ((_desk.Follows ? _pane?.FollowAsync(true) : _pane?.RevealAsync(entry)) ?? Task.CompletedTask);
    }
}
