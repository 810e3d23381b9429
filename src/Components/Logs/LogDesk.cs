using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>What one reader does with a log: follows its end or stands still, looks for something, selects a line. Knows no browser.</summary>
public sealed class LogDesk : IDisposable
{
    private LogView _view = LogView.Empty;
    private LogList? _still;
    private long _seen;
    private LogRows _rows = new(LogView.Empty.Tail, [], LogQuery.Usual, LogStreams.Merged);
    private LogRows? _side;

    public LogView View => _view;

    public LogQuery Query { get; private set; } = LogQuery.Usual;

    /// <summary>True while the newest lines are shown as they come.</summary>
    public bool Follows => _still is null;

    /// <summary>The lines that are shown: the tail, or those that stand still.</summary>
    public LogList List => _still ?? _view.Tail;

    /// <summary>The rows; beside the orchestrator's, all but those.</summary>
    public LogRows Rows => _rows;

    /// <summary>The orchestrator's rows where they stand beside the others; else null.</summary>
    public LogRows? Side => _side;

    public LogEntry? Selected { get; private set; }

    /// <summary>Reads what the lines that stand still do not have; null while following.</summary>
    public LogPages? Pages { get; private set; }

    /// <summary>Lines that came in while standing still.</summary>
    public long NewLines => Follows ? 0 : _view.Received - _seen;

    /// <summary>Which match is the present one, from 1; 0 while none is.</summary>
    public int MatchNumber => Selected is { } selected && _rows.MatchOf(selected) is >= 0 and var match ? match + 1 : 0;

    /// <summary>Takes a new drawing.</summary>
    public void Show(LogView view)
    {
        var isOther = !ReferenceEquals(view.Tail, _view.Tail) || !view.Sources.SequenceEqual(_view.Sources);
        _view = view;
        if (isOther)
        {
            Use(null, null);
        }

        Refresh();
    }

    /// <summary>Takes another choice of the lines.</summary>
    public void Show(LogQuery query)
    {
        if (query == Query)
        {
            return;
        }

        Query = query;
        _rows.Show(query, MainStreams);
        UseSide();
        Refresh();
    }

    /// <summary>Lets what is shown stand still; new lines are counted.</summary>
    /// <param name="read">Reads pages of older lines.</param>
    public void Pause(Func<LogPageRequest, CancellationToken, Task<LogPage>> read)
    {
        if (Follows)
        {
            var still = _view.Tail.Copy();
            Stand(still, PagesOf(still, read));
        }
    }

    /// <summary>What reads into a list of this log's sources.</summary>
    public LogPages PagesOf(LogList list, Func<LogPageRequest, CancellationToken, Task<LogPage>> read) =>
        new(list, [.. _view.Sources.Zip(_view.Feeds, static (look, feed) => (look.Order, feed.Source))], read) { Overlap = _view.Overlap };

    /// <summary>Shows these lines, which no new ones come into.</summary>
    public void Stand(LogList list, LogPages pages)
    {
        _seen = Follows ? _view.Received : _seen;
        Use(list, pages);
        Refresh();
    }

    /// <summary>Shows the newest lines again.</summary>
    public void Follow()
    {
        if (!Follows)
        {
            Use(null, null);
            Refresh();
        }
    }

    /// <summary>Takes in what changed.</summary>
    public void Refresh()
    {
        _rows.Refresh();
        _side?.Refresh();
        // An event that went on after a pause is another object since.
        if (Selected is { } selected && List.PlaceOf(selected) is >= 0 and var place)
        {
            Selected = List.Entries[place];
        }
    }

    public void Select(LogEntry? entry) => Selected = entry;

    /// <summary>Selects a line that is shown, or none when it was selected.</summary>
    public void Toggle(LogKey key) => Selected = Selected?.Key == key ? null : Find(key);

    /// <summary>The lines that are held, oldest first, folded ones among them; or only those that the filters show.</summary>
    public IReadOnlyList<LogItem> Held(bool onlyShown) =>
        [.. List.Entries.Where(entry => !onlyShown || _rows.Shows(entry) || _side?.Shows(entry) is true).SelectMany(static entry => entry.More.Prepend(entry.Item))];

    /// <summary>The entry of that name; null when the list has none.</summary>
    public LogEntry? Find(LogKey key)
    {
        for (var place = List.Entries.Count - 1; place >= 0; place--)
        {
            if (List.Entries[place].Key == key)
            {
                return List.Entries[place];
            }
        }

        return null;
    }

    /// <summary>Selects the line so many rows on, or back; from <paramref name="from"/> when none is selected.</summary>
    public void Step(int by, LogKey? from)
    {
        var start = Selected ?? (from is { } key ? Find(key) : null);
        if (start is null)
        {
            Selected = EntryAt(_rows.Rows.Count - 1, -1) ?? Selected;
            return;
        }

        if (Selected is null)
        {
            Selected = start;
            return;
        }

        var row = _rows.RowOf(start);
        var at = row < 0 ? (by > 0 ? ~row : ~row - 1) : row + by;
        Selected = EntryAt(at, by) ?? Selected;
    }

    /// <summary>Selects the first line that is shown.</summary>
    public void SelectFirst() => Selected = EntryAt(0, 1) ?? Selected;

    /// <summary>Selects the next match, or the one before it; goes round at the ends.</summary>
    public void StepMatch(int by)
    {
        var matches = _rows.Matches;
        if (matches.Count == 0)
        {
            return;
        }

        var at = Selected is null ? (by > 0 ? -1 : 0) : _rows.MatchOf(Selected);
        at = at >= 0 ? at + by : Selected is null ? at + by : by > 0 ? ~at : ~at - 1;
        Selected = matches[((at % matches.Count) + matches.Count) % matches.Count];
        if (!LogSearch.Finds(Selected.Item, Query.Text))
        {
            Unfold(Selected, isUnfolded: true);
        }
    }

    /// <summary>Selects the next error, or the one before it.</summary>
    public bool StepError(int by)
    {
        var row = Selected is null ? (by > 0 ? -1 : _rows.Rows.Count) : _rows.RowOf(Selected);
        row = row < 0 && Selected is not null ? (by > 0 ? ~row - 1 : ~row) : row;
        for (row += by; row >= 0 && row < _rows.Rows.Count; row += by)
        {
            if (_rows.Rows[row] is { Kind: LogRowKind.Entry, Entry.Severity: LogSeverities.Error } found && !found.Entry.IsMark)
            {
                Selected = found.Entry;
                return true;
            }
        }

        return false;
    }

    /// <summary>Shows, or hides, the lines that go on with an entry.</summary>
    public void Unfold(LogEntry entry, bool isUnfolded)
    {
        entry.IsUnfolded = isUnfolded;
        Remake();
    }

    /// <summary>Shows, or hides, the repeats that an entry tells of.</summary>
    public void ShowRepeats(LogEntry entry, bool areShown)
    {
        entry.ShowsRepeats = areShown;
        Remake();
    }

    public void Dispose()
    {
        _rows.Dispose();
        _side?.Dispose();
    }

    private LogStreams MainStreams => Query.Streams is LogStreams.Split ? LogStreams.Task : Query.Streams;

    private void Remake()
    {
        _rows.Touch(0);
        _side?.Touch(0);
        Refresh();
    }

    private void Use(LogList? still, LogPages? pages)
    {
        (_still, Pages) = (still, pages);
        _rows.Dispose();
        _rows = new LogRows(List, _view.Sources, Query, MainStreams);
        _side?.Dispose();
        _side = null;
        UseSide();
    }

    private void UseSide()
    {
        if (Query.Streams is not LogStreams.Split)
        {
            _side?.Dispose();
            _side = null;
        }
        else if (_side is null)
        {
            _side = new LogRows(List, _view.Sources, Query, LogStreams.Orchestrator);
        }
        else
        {
            _side.Show(Query, LogStreams.Orchestrator);
        }
    }

    private LogEntry? EntryAt(int row, int by)
    {
        for (; row >= 0 && row < _rows.Rows.Count; row += by)
        {
            if (_rows.Rows[row].Kind is LogRowKind.Entry)
            {
                return _rows.Rows[row].Entry;
            }
        }

        return null;
    }
}
