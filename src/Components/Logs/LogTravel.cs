using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>Goes to times and lines that may not be in memory, and reads on at both ends of what is. Knows no browser.</summary>
/// <param name="desk">Whose lines.</param>
/// <param name="read">Reads a page from CloudWatch Logs.</param>
public sealed class LogTravel(LogDesk desk, Func<LogPageRequest, CancellationToken, Task<LogPage>> read)
{
    // A search gives pages with few or no lines where it finds little.
    private const int ErrorsOfAPage = 20;
    private const int MostErrorPages = 50;

    private bool _isReading;

    /// <summary>What came of the last journey, when that needs words; else null.</summary>
    public string? Notice { get; private set; }

    /// <summary>True while a journey waits for CloudWatch Logs.</summary>
    public bool IsReading => _isReading;

    public void Pause() => desk.Pause(read);

    public void ForgetNotice() => Notice = null;

    /// <summary>Selects the first line at or after a time, and reads what was logged around it when it is not here.</summary>
    public async Task<LogEntry?> ToTimeAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        Notice = null;
        if (IsHere(desk.List, time))
        {
            Pause();
        }
        else if (!desk.Follows && IsHere(desk.View.Tail, time))
        {
            desk.Follow();
            Pause();
        }
        else if (desk.View.Tail.Entries is [.., var newest] && time.UtcTicks > newest.Ticks)
        {
            // Nothing was logged as late as that: the newest is what comes nearest.
            desk.Follow();
        }
        else if (!await ReadAroundAsync(time, cancellationToken))
        {
            return null;
        }

        desk.Select(Nearest(time));
        return desk.Selected;
    }

    /// <summary>Selects the line that a link names, and reads what was logged around it when it is not here; the nearest one when it is gone.</summary>
    public async Task<LogEntry?> ToLineAsync(LogLineLink link, CancellationToken cancellationToken)
    {
        Notice = null;
        var found = Find(desk.List, link);
        if (found is null && await ReadAroundAsync(link.At, cancellationToken))
        {
            found = Find(desk.List, link);
            Notice = found is null ? "The line that the link names is not in the log. This is what was logged at its time." : null;
        }

        Pause();
        // What stands still is a list of its own, of the same entries.
        desk.Select(found ?? Nearest(link.At));
        return desk.Selected;
    }

    /// <summary>Reads what was logged around a mark that tells of missing lines.</summary>
    public async Task<LogEntry?> AroundAsync(LogEntry mark, CancellationToken cancellationToken)
    {
        Notice = null;
        var time = new DateTimeOffset(mark.Ticks, TimeSpan.Zero);
        if (await ReadAroundAsync(time, cancellationToken))
        {
            desk.Select(Nearest(time));
            Notice = "This is what CloudWatch Logs has around that time. Follow goes back to the newest lines.";
        }

        return desk.Selected;
    }

    /// <summary>Reads anew what was logged around a line, which may be of another list. Gives it, or the nearest; selects it if something was selected.</summary>
    public async Task<LogEntry?> AgainAsync(LogEntry entry, CancellationToken cancellationToken)
    {
        Notice = null;
        if (!await ReadAroundAsync(entry.At, cancellationToken))
        {
            return null;
        }

        var found = (entry.Item.Event is { } line ? Find(desk.List, LogLineLink.Of(line)) : null) ?? Nearest(entry.At);
        desk.Select(desk.Selected is null ? null : found);
        return found;
    }

    /// <summary>Selects the first error of the run.</summary>
    public async Task<LogEntry?> ToErrorAsync(RunError error, CancellationToken cancellationToken)
    {
        if (desk.Find(error.Key) is not { } entry)
        {
            return await ToTimeAsync(error.At, cancellationToken);
        }

        Notice = null;
        Pause();
        desk.Select(entry);
        return entry;
    }

    /// <summary>Looks in CloudWatch Logs for the first error of a run that is not here from its beginning, and selects it.</summary>
    public async Task<LogEntry?> ToFirstErrorAsync(LogSource source, DateTimeOffset since, CancellationToken cancellationToken)
    {
        Notice = null;
        var request = new LogPageRequest(source, ErrorsOfAPage) { From = since, OnlyErrors = true };
        for (var pages = 0; pages < MostErrorPages; pages++)
        {
            var page = await ReadAsync(request, cancellationToken);
            if (page.Events.FirstOrDefault(static line => !line.IsOrchestrator && TaskLogLineParser.Parse(line.Message).Severity is 'E') is { } first)
            {
                return await ToLineAsync(LogLineLink.Of(first), cancellationToken);
            }

            if (page.Fault is not null || page.Cursor is null)
            {
                Notice = page.Fault is { } fault ? $"The first error could not be looked for: {fault.Sentence}" : "No error was logged in this run.";
                return null;
            }

            request = request with { Cursor = page.Cursor };
        }

        Notice = "No error was found as far as was read: the run has logged very much. Go to a time near the failure.";
        return null;
    }

    /// <summary>Reads older lines; gives the number of rows that came in above those that are shown.</summary>
    public async Task<int> OlderAsync(CancellationToken cancellationToken)
    {
        Pause();
        if (_isReading || desk.Pages is not { Older: not (OlderState.Reading or OlderState.Beginning) } pages)
        {
            return 0;
        }

        _isReading = true;
        try
        {
            var below = desk.Rows.Older + 1 is > 0 and var at && at < desk.Rows.Rows.Count ? desk.Rows.Rows[at].Entry : null;
            var before = below is null ? 0 : desk.Rows.RowOf(below);
            await pages.ReadOlderAsync(cancellationToken);
            desk.Refresh();
            return below is null || !ReferenceEquals(pages, desk.Pages) ? 0 : Math.Max(0, desk.Rows.RowOf(below) - before);
        }
        finally
        {
            _isReading = false;
        }
    }

    /// <summary>Reads on after a jump.</summary>
    public async Task NewerAsync(CancellationToken cancellationToken)
    {
        if (_isReading || desk.Pages is not { HasNewer: true } pages)
        {
            return;
        }

        _isReading = true;
        try
        {
            await pages.ReadNewerAsync(cancellationToken);
            Notice = pages.Fault is { } fault ? $"Newer lines could not be read: {fault.Sentence}" : null;
            desk.Refresh();
        }
        finally
        {
            _isReading = false;
        }
    }

    private async Task<LogPage> ReadAsync(LogPageRequest request, CancellationToken cancellationToken)
    {
        _isReading = true;
        try
        {
            return await read(request, cancellationToken);
        }
        finally
        {
            _isReading = false;
        }
    }

    // False when nothing could be read: what was shown stays.
    private async Task<bool> ReadAroundAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var list = new LogList(desk.List.Limits);
        var pages = desk.PagesOf(list, read);
        _isReading = true;
        try
        {
            await pages.ReadAroundAsync(time, cancellationToken);
        }
        finally
        {
            _isReading = false;
        }

        if (list.Entries.Count == 0)
        {
            Notice = pages.Fault is { } fault ? $"That time could not be read: {fault.Sentence}" : "Nothing was logged at that time, nor around it.";
            return false;
        }

        desk.Stand(list, pages);
        return true;
    }

    // In one piece from before that time to after it.
    private static bool IsHere(LogList list, DateTimeOffset time) =>
        list.Entries is [var first, .., var last] && time.UtcTicks >= Math.Max(first.Ticks, list.CompleteSince) && time.UtcTicks <= last.Ticks;

    private static LogEntry? Find(LogList list, LogLineLink link)
    {
        for (var place = list.PlaceAt(link.At.UtcTicks); place < list.Entries.Count && list.Entries[place].Ticks < link.At.UtcTicks + TimeSpan.TicksPerMillisecond; place++)
        {
            if (link.Fits(list.Entries[place].Item.Event))
            {
                return list.Entries[place];
            }
        }

        return null;
    }

    // Among the rows, so that it can be seen: the first at or after the time, else the last before it.
    private LogEntry? Nearest(DateTimeOffset time)
    {
        var rows = desk.Rows.Rows;
        LogEntry? before = null;
        foreach (var row in rows)
        {
            if (row.Kind is not LogRowKind.Entry || row.Entry.IsMark)
            {
                continue;
            }

            if (row.Entry.Ticks >= time.UtcTicks)
            {
                return row.Entry;
            }

            before = row.Entry;
        }

        return before;
    }
}
