using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Makes the numbered items of one log, each of which is read once for all who watch. For one writer.</summary>
internal sealed class LogItems(LogSource source)
{
    private readonly LogContinuations _continuations = new(source);
    private long _sequence;

    /// <summary>The items of an addition in its order.</summary>
    public List<LogItem> Of(LogAddition addition)
    {
        var items = new List<LogItem>(addition.Events.Length + 2);
        if (addition.Before is { } before)
        {
            _continuations.Break();
            items.Add(Of(before));
        }

        foreach (var logEvent in addition.Events)
        {
            items.Add(new LogItem(++_sequence, logEvent, null) { Source = source, IsContinuation = _continuations.GoesOn(logEvent) });
        }

        if (addition.After is { } after)
        {
            items.Add(Of(after));
        }

        return items;
    }

    private LogItem Of(LogMark mark) => new(++_sequence, null, mark) { Source = source };
}
