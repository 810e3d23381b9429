using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>Reads into a list what it does not have: older lines, newer ones, or those around a time. One for each list.</summary>
/// <param name="list">The list of a reader who does not follow the end.</param>
/// <param name="sources">Its sources, by number.</param>
/// <param name="read">Reads a page.</param>
public sealed class LogPages(LogList list, ImmutableArray<(int Order, LogSource Source)> sources, Func<LogPageRequest, CancellationToken, Task<LogPage>> read)
{
    /// <summary>Lines of one page of one source.</summary>
    public const int PageSize = 500;

    // A page may hold nothing that is not known, and CloudWatch gives empty pages too.
    private const int MostPages = 6;

    private readonly Dictionary<int, string?> _older = [];
    // Where to read on after the newest lines: at a cursor, or from a time where lines were dropped.
    private readonly Dictionary<int, (string? Cursor, DateTimeOffset? From)> _newer = [];
    private long _low = -1;
    private long _high;

    public LogList List => list;

    /// <summary>What of the groups is left out, as a replication beside them tells it.</summary>
    public LogOverlap Overlap { get; init; } = LogOverlap.None;

    public OlderState Older { get; private set; }

    /// <summary>Why the last reading failed; null when it did not.</summary>
    public DmsFault? Fault { get; private set; }

    /// <summary>True while newer lines may be read: after a jump, until the end of the log was reached.</summary>
    public bool HasNewer => sources.Any(source => _newer.ContainsKey(source.Order));

    /// <summary>Reads back from where lines are missing until some are new. Gives their number.</summary>
    public async Task<int> ReadOlderAsync(CancellationToken cancellationToken)
    {
        (Older, Fault) = (OlderState.Reading, null);
        var added = 0;
        for (var pages = 0; pages < MostPages && added == 0 && Fault is null && Latest() is { IsEmpty: false } behind; pages++)
        {
            foreach (var (order, source) in behind)
            {
                added += await ReadOlderAsync(order, source, cancellationToken);
            }
        }

        if (list.TrimNewest())
        {
            foreach (var (order, _) in sources)
            {
                _newer[order] = (null, list.Entries[^1].At);
            }
        }

        Older = Fault is not null ? OlderState.Failed : Latest().IsEmpty ? OlderState.Beginning : OlderState.Idle;
        return added;
    }

    /// <summary>Reads on where a jump's lines end.</summary>
    public async Task<int> ReadNewerAsync(CancellationToken cancellationToken)
    {
        Fault = null;
        var added = 0;
        foreach (var (order, source) in sources.Where(source => _newer.ContainsKey(source.Order)).ToArray())
        {
            var (cursor, from) = _newer[order];
            var page = await read(new LogPageRequest(source, PageSize) { Cursor = cursor, From = from }, cancellationToken);
            added += TakeNewer(order, source, page);
        }

        if (list.TrimOldest())
        {
            // The cursors go on where lines were read that are dropped now.
            _older.Clear();
            Older = OlderState.Idle;
        }

        return added;
    }

    /// <summary>Reads what was logged around a time into a list that is empty.</summary>
    public async Task ReadAroundAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        (Older, Fault) = (OlderState.Reading, null);
        foreach (var (order, source) in sources)
        {
            TakeNewer(order, source, await read(new LogPageRequest(source, PageSize) { From = time }, cancellationToken));
            TakeOlder(order, source, await read(new LogPageRequest(source, PageSize) { Before = time }, cancellationToken), time.UtcTicks);
        }

        Older = Fault is not null ? OlderState.Failed : Latest().IsEmpty ? OlderState.Beginning : OlderState.Idle;
    }

    private async Task<int> ReadOlderAsync(int order, LogSource source, CancellationToken cancellationToken)
    {
        var reach = ReachOf(order);
        var request = _older.TryGetValue(order, out var cursor)
            ? new LogPageRequest(source, PageSize) { Cursor = cursor }
            : new LogPageRequest(source, PageSize) { Before = new DateTimeOffset(reach, TimeSpan.Zero), Shown = EventsOf(order) };
        return TakeOlder(order, source, await read(request, cancellationToken), reach);
    }

    private int TakeOlder(int order, LogSource source, LogPage page, long reach)
    {
        if (page.Fault is { } fault)
        {
            Fault = fault;
            return 0;
        }

        var unknown = Unknown(order, source, page);
        _low -= unknown.Length;
        list.Add(order, Continuations.Items(source, unknown, _low));
        _older[order] = page.Cursor;
        list.SetReach(order, page.Cursor is null ? LogReach.All : new LogReach(page.Events.IsEmpty ? reach : Math.Min(reach, page.Events.Min(static line => line.Timestamp.UtcTicks))));
        return unknown.Length;
    }

    private int TakeNewer(int order, LogSource source, LogPage page)
    {
        if (page.Fault is { } fault)
        {
            Fault = fault;
            return 0;
        }

        var unknown = Unknown(order, source, page);
        list.Add(order, Continuations.Items(source, unknown, _high));
        _high += unknown.Length;
        if (page.Cursor is { } next)
        {
            _newer[order] = (next, null);
        }
        else
        {
            _newer.Remove(order);
        }

        return unknown.Length;
    }

    private LogEvent[] Unknown(int order, LogSource source, LogPage page)
    {
        var known = new KnownLines(list, order, page.Events);
        return [.. page.Events.Where(line => !Overlap.Has(source, line.LogStreamName) && known.IsNew(line))];
    }

    private ImmutableArray<LogEvent> EventsOf(int order) =>
        [.. list.Entries.Where(entry => entry.Order == order).SelectMany(static entry => entry.More.Prepend(entry.Item)).Select(static item => item.Event).OfType<LogEvent>()];

    // The sources that lines are missing of at the latest time: they are what keeps the list from being whole further back.
    private ImmutableArray<(int Order, LogSource Source)> Latest()
    {
        var open = sources.Where(source => !_older.TryGetValue(source.Order, out var cursor) || cursor is not null).ToArray();
        if (open.Length == 0)
        {
            return [];
        }

        var latest = open.Max(source => ReachOf(source.Order));
        return [.. open.Where(source => ReachOf(source.Order) == latest)];
    }

    private long ReachOf(int order)
    {
        var since = list.ReachOf(order).Since;
        if (since != long.MinValue)
        {
            return since;
        }

        var first = list.Entries.FirstOrDefault(entry => entry.Order == order && !entry.IsMark) ?? (list.Entries is [var any, ..] ? any : null);
        return first?.Ticks ?? DateTimeOffset.MaxValue.UtcTicks - TimeSpan.TicksPerDay;
    }
}
