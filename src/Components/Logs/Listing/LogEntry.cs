using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>A line with the lines that go on with it, or a mark. Belongs to one circuit; the items are shared by all.</summary>
public sealed class LogEntry
{
    /// <summary>So many lines are folded into one event; what comes after stands by itself.</summary>
    public const int MostMore = 500;

    // The object itself, its item and what is parsed of it, as far as no other circuit has it: a good guess is enough for a bound.
    private const int Overhead = 400;

    private List<LogItem>? _more;
    private ulong? _signature;
    private bool? _isRoutine;
    private string? _searchedFor;
    private bool _isMatch;

    /// <param name="item">The line or mark.</param>
    /// <param name="order">Its source's number in the list.</param>
    /// <param name="ticks">Where it stands: UTC ticks. A mark stands behind what came before it, whatever its time.</param>
    public LogEntry(LogItem item, int order, long ticks)
    {
        (Item, Order, Ticks, Bytes) = (item, order, ticks, SizeOf(item));
        Severity = LogSeverityLetters.Of(item.Severity);
    }

    public LogItem Item { get; }

    public int Order { get; }

    public long Ticks { get; }

    public LogKey Key => new(Order, Item.Sequence);

    /// <summary>The time that is shown.</summary>
    public DateTimeOffset At => Item.Event?.Timestamp ?? Item.Mark?.At ?? new DateTimeOffset(Ticks, TimeSpan.Zero);

    public bool IsMark => Item.Event is null;

    public LogSeverities Severity { get; }

    public string? Component => Item.Line?.Component;

    /// <summary>The lines that go on with it, in their order.</summary>
    public IReadOnlyList<LogItem> More => _more is null ? [] : _more;

    /// <summary>True once another list has it too: it gets no further lines then.</summary>
    internal bool IsShared { get; set; }

    /// <summary>True when those are rows as well.</summary>
    public bool IsUnfolded { get; set; }

    /// <summary>True when it holds repeats that are to be seen one by one.</summary>
    public bool ShowsRepeats { get; set; }

    /// <summary>The lines like this, when it is the one that tells of them.</summary>
    public LogRepeats? Repeats { get; set; }

    /// <summary>Text and overhead.</summary>
    public int Bytes { get; private set; }

    /// <summary>The same for lines of one kind.</summary>
    public ulong Signature => _signature ??= RepeatSignature.Of(Item, Severity);

    public bool IsRoutine => _isRoutine ??= RoutineLines.Has(Severity, Component, LogText.Of(Item), Item.Explanation is not null);

    /// <summary>True when it shows <paramref name="text"/>; looked for once a text.</summary>
    public bool Matches(string text)
    {
        if (!string.Equals(_searchedFor, text, StringComparison.Ordinal))
        {
            (_searchedFor, _isMatch) = (text, LogSearch.Finds(this, text));
        }

        return _isMatch;
    }

    /// <summary>Adds a line that goes on with it; false when it has as many as it takes.</summary>
    public bool TryAdd(LogItem more)
    {
        if (_more?.Count >= MostMore)
        {
            return false;
        }

        (_more ??= []).Add(more);
        Bytes += SizeOf(more);
        _searchedFor = _isMatch ? _searchedFor : null;
        return true;
    }

    /// <summary>The same event, which further lines may be added to.</summary>
    internal LogEntry Copy() => new(Item, Order, Ticks)
    {
        _more = _more is null ? null : [.. _more],
        _signature = _signature,
        _isRoutine = _isRoutine,
        IsUnfolded = IsUnfolded,
        ShowsRepeats = ShowsRepeats,
        Bytes = Bytes,
    };

    private static int SizeOf(LogItem item) => Overhead + (2 * (item.Event?.Message.Length ?? item.Mark?.Sentence.Length ?? 0));
}
