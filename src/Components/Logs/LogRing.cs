using System.Collections;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>The newest lines in display order, up to a bound. Belongs to one circuit and is touched on its dispatcher only.</summary>
public sealed class LogRing(int capacity) : IReadOnlyList<LogItem>
{
    private const int FirstRoom = 256;

    private LogItem[] _items = new LogItem[Math.Min(FirstRoom, capacity)];
    private int _head;

    /// <summary>How many lines fit.</summary>
    public int Capacity => capacity;

    public int Count { get; private set; }

    /// <summary>True once a line had to go to make room for a newer one.</summary>
    public bool HasDropped { get; private set; }

    public LogItem this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _items[(_head + index) % _items.Length];
        }
    }

    public void Add(LogItem item)
    {
        if (Count == _items.Length && Count < capacity)
        {
            Grow();
        }

        if (Count < _items.Length)
        {
            _items[(_head + Count) % _items.Length] = item;
            Count++;
            return;
        }

        _items[_head] = item;
        _head = (_head + 1) % _items.Length;
        HasDropped = true;
    }

    public void Clear()
    {
        Array.Clear(_items);
        _head = 0;
        Count = 0;
        HasDropped = false;
    }

    public IEnumerator<LogItem> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow()
    {
        var larger = new LogItem[Math.Min(_items.Length * 2, capacity)];
        for (var i = 0; i < Count; i++)
        {
            larger[i] = this[i];
        }

        _items = larger;
        _head = 0;
    }
}
