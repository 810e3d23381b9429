using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>The newest items of one log in bounded room. Not safe for several threads at once.</summary>
internal sealed class LogBuffer
{
    /// <summary>The most items that are kept of one log: what a page can be scrolled through.</summary>
    public const int MaxItems = 10_000;

    /// <summary>The most bytes that are kept of one log, with what was read from its lines; CloudWatch takes events of up to 1 MB.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    // Room is made by halves, as whoever watches then gets everything anew: at 500 lines a second not more often than every ten seconds.
    private const int ItemsAfterTrim = MaxItems / 2;
    private const int BytesAfterTrim = MaxBytes / 2;

    private readonly List<LogItem> _items = [];
    private long _bytes;
    private long _dropped;
    private long _lastSequence;

    /// <summary>Grows with each time that room was made.</summary>
    public int Trims { get; private set; }

    /// <summary>The number of the newest item; 0 while there was none.</summary>
    public long LastSequence => _lastSequence;

    /// <summary>What is kept, after a mark that tells of what is not.</summary>
    public ImmutableArray<LogItem> All => _dropped == 0 ? [.. _items] : [DroppedMark(), .. _items];

    /// <summary>Takes the item with the next number.</summary>
    public void Add(LogItem item)
    {
        _items.Add(item);
        _lastSequence = item.Sequence;
        _bytes += LogItemSize.Of(item);
        if (_items.Count > MaxItems || _bytes > MaxBytes)
        {
            Trim();
        }
    }

    /// <summary>Those after a number; null when some of them are gone.</summary>
    public ImmutableArray<LogItem>? After(long sequence)
    {
        var wanted = (int)Math.Min(_lastSequence - sequence, int.MaxValue);
        return wanted > _items.Count ? null : [.. _items.GetRange(_items.Count - wanted, wanted)];
    }

    private void Trim()
    {
        var gone = 0;
        // The newest stays, however large.
        while (gone < _items.Count - 1 && (_items.Count - gone > ItemsAfterTrim || _bytes > BytesAfterTrim))
        {
            _bytes -= LogItemSize.Of(_items[gone++]);
        }

        _items.RemoveRange(0, gone);
        _dropped += gone;
        Trims++;
    }

    private LogItem DroppedMark()
    {
        var at = _items[0].Event?.Timestamp ?? _items[0].Mark!.At;
        var sentence = $"{_dropped} older lines were dropped here: at most {MaxItems} lines or {MaxBytes / 1024 / 1024} MB are kept. CloudWatch Logs has them all.";
        return new LogItem(_items[0].Sequence - 1, null, new LogMark(LogMarkKind.Dropped, at, sentence)) { Source = _items[0].Source };
    }
}
