using System.Collections.Immutable;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>
/// What is to be seen of a <see cref="LogList"/>: filtered, folded, searched. New lines are looked at once; a line that comes late has only what is
/// near it made again, from the last mark before it. Belongs to one circuit.
/// </summary>
public sealed class LogRows : IDisposable
{
    // So many places from one mark to the next.
    private const int MarkEvery = 256;

    // So many kinds of lines may take turns and are still folded.
    private const int MostOpen = 4;

    private readonly List<LogRow> _rows = [];
    private readonly List<LogEntry> _matches = [];
    private readonly List<LogRowsMark> _marks = [];
    private readonly List<LogRepeats> _open = [];
    private readonly ImmutableArray<LogSourceLook> _looks;
    private HashSet<string> _components = [];
    private HashSet<int> _hidden = [];
    private LogQuery _query;
    private LogStreams _streams;
    private long _completeSince;
    private int _place;
    private int _older = -1;

    /// <param name="list">The lines.</param>
    /// <param name="looks">Its sources.</param>
    /// <param name="query">What of it is shown.</param>
    /// <param name="streams">The streams of this part of the page.</param>
    public LogRows(LogList list, ImmutableArray<LogSourceLook> looks, LogQuery query, LogStreams streams)
    {
        (List, _looks, _query, _streams) = (list, looks, query, streams);
        Use(query);
        list.Touched += Touch;
    }

    public LogList List { get; }

    public IReadOnlyList<LogRow> Rows => _rows;

    /// <summary>The entries that the search finds, in order.</summary>
    public IReadOnlyList<LogEntry> Matches => _matches;

    /// <summary>Routine lines that are not shown.</summary>
    public int Routine { get; private set; }

    /// <summary>Lines that stand as a number beside others like them.</summary>
    public int Folded { get; private set; }

    /// <summary>Where the row stands that offers older lines; -1 without one.</summary>
    public int Older => _older;

    /// <summary>Shows another choice of the same lines.</summary>
    public void Show(LogQuery query, LogStreams streams)
    {
        if (query != _query || streams != _streams)
        {
            _streams = streams;
            Use(query);
            Touch(0);
        }
    }

    /// <summary>Makes the rows again from there on, at the next <see cref="Refresh"/>.</summary>
    public void Touch(int place)
    {
        if (place < _place)
        {
            Rewind(place);
        }
    }

    /// <summary>Takes in what changed in the list.</summary>
    public void Refresh()
    {
        if (_place == 0)
        {
            _completeSince = List.CompleteSince;
        }

        var entries = List.Entries;
        while (_place < entries.Count)
        {
            if (_place % MarkEvery == 0)
            {
                Mark();
            }

            Append(entries[_place]);
            _place++;
        }
    }

    /// <summary>The row of an entry; the complement of where it would be when it has none.</summary>
    public int RowOf(LogEntry entry)
    {
        var (low, high) = (0, _rows.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var row = _rows[middle];
            var order = LogEntryOrder.Instance.Compare(row.Entry, entry);
            order = order == 0 && row.Kind is not LogRowKind.Entry ? row.Kind is LogRowKind.Older ? -1 : 1 : order;
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>Which of the matches an entry is, from 0; the complement of where it would be when it is none.</summary>
    public int MatchOf(LogEntry entry) => _matches.BinarySearch(entry, LogEntryOrder.Instance);

    /// <summary>Whether the choice shows an entry, by itself or folded with its like.</summary>
    public bool Shows(LogEntry entry) => Passes(entry) && !IsHiddenRoutine(entry);

    public void Dispose() => List.Touched -= Touch;

    private void Use(LogQuery query)
    {
        _query = query;
        _components = [.. query.Components];
        _hidden = [.. _looks.Where(look => query.HiddenSources.Contains(look.Name)).Select(static look => look.Order)];
    }

    private void Rewind(int place)
    {
        var at = _marks.FindLastIndex(mark => mark.Place <= place);
        var mark = at < 0 || place == 0 ? new LogRowsMark(0, 0, 0, 0, 0, false, []) : _marks[at];
        _marks.RemoveRange(place == 0 ? 0 : at + 1, _marks.Count - (place == 0 ? 0 : at + 1));
        _rows.RemoveRange(mark.Rows, _rows.Count - mark.Rows);
        _matches.RemoveRange(mark.Matches, _matches.Count - mark.Matches);
        _open.Clear();
        foreach (var (repeats, count, lastTicks) in mark.Open)
        {
            (repeats.Count, repeats.LastTicks) = (count, lastTicks);
            repeats.Holder = count < LogRepeats.Shown ? null : repeats.Holder;
            _open.Add(repeats);
        }

        (_place, Routine, Folded, _older) = (mark.Place, mark.Routine, mark.Folded, mark.HasOlder ? _older : -1);
    }

    private void Mark()
    {
        if (_marks is not [.., var last] || last.Place < _place)
        {
            _marks.Add(new LogRowsMark(_place, _rows.Count, _matches.Count, Routine, Folded, _older >= 0, [.. _open.Select(static open => (open, open.Count, open.LastTicks))]));
        }
    }

    private void Append(LogEntry entry)
    {
        if (_older < 0 && entry.Ticks >= _completeSince)
        {
            _older = _rows.Count;
            _rows.Add(new LogRow(LogRowKind.Older, entry, 0));
        }

        if (!Passes(entry))
        {
            return;
        }

        // Of these rows only: the orchestrator's, which stand beside them, go over the same list.
        entry.Repeats = null;
        if (IsHiddenRoutine(entry))
        {
            Routine++;
            return;
        }

        var isMatch = entry.Matches(_query.Text);
        if (isMatch)
        {
            _matches.Add(entry);
        }

        if (!isMatch && _query.GroupsRepeats && IsFolded(entry))
        {
            Folded++;
            return;
        }

        _rows.Add(new LogRow(LogRowKind.Entry, entry, 0));
        for (var i = 0; entry.IsUnfolded && i < entry.More.Count; i++)
        {
            _rows.Add(new LogRow(LogRowKind.More, entry, i));
        }
    }

    private bool Passes(LogEntry entry)
    {
        if (_hidden.Contains(entry.Order) || !IsInStreams(entry))
        {
            return false;
        }

        if (entry.IsMark)
        {
            return true;
        }

        return _query.Severities.HasFlag(entry.Severity)
            && (_components.Count == 0 || (entry.Component is not null && _components.Contains(entry.Component)))
            && (!_query.OnlyMatches || _query.Text.Length == 0 || entry.Matches(_query.Text));
    }

    private bool IsHiddenRoutine(LogEntry entry) => _query.HidesRoutine && !entry.IsMark && entry.IsRoutine;

    // Marks are the tail's, which has all streams: they stand beside the engine's lines, where something can be missed.
    private bool IsInStreams(LogEntry entry) => _streams switch
    {
        LogStreams.Orchestrator => entry.Item.Event is { IsOrchestrator: true },
        LogStreams.Task => entry.Item.Event is not { IsOrchestrator: true },
        _ => true,
    };

    // True for a line that is one more of its kind.
    private bool IsFolded(LogEntry entry)
    {
        if (entry.IsMark)
        {
            // What came after a gap is not counted with what came before it.
            _open.Clear();
            return false;
        }

        if (Like(entry) is not { } repeats)
        {
            Open(new LogRepeats(entry.Signature, entry.Ticks));
            return false;
        }

        repeats.Count++;
        repeats.LastTicks = entry.Ticks;
        if (repeats.Count == LogRepeats.Shown)
        {
            (repeats.Holder, entry.Repeats) = (entry, repeats);
        }

        return repeats.Count > LogRepeats.Shown && repeats.Holder is { ShowsRepeats: false };
    }

    private LogRepeats? Like(LogEntry entry)
    {
        foreach (var open in _open)
        {
            if (open.Signature == entry.Signature && entry.Ticks - open.LastTicks <= LogRepeats.Window.Ticks)
            {
                return open;
            }
        }

        return null;
    }

    private void Open(LogRepeats repeats)
    {
        _open.RemoveAll(open => open.Signature == repeats.Signature);
        _open.Add(repeats);
        if (_open.Count > MostOpen)
        {
            _open.RemoveAt(0);
        }
    }
}
