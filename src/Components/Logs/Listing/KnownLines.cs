using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs.Listing;

/// <summary>The lines of one source that a list already has in a stretch of time, counted: events of a live tail have no id, and equal lines may come several times.</summary>
internal sealed class KnownLines
{
    // What goes on with a line was logged at about its time.
    private static readonly long Slack = TimeSpan.FromSeconds(5).Ticks;

    private readonly Dictionary<(long Ticks, string Stream, string Message), int> _counts = [];

    public KnownLines(LogList list, int order, IReadOnlyList<LogEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        var (first, last) = (events.Min(static line => line.Timestamp.UtcTicks), events.Max(static line => line.Timestamp.UtcTicks));
        for (var place = list.PlaceAt(first - Slack); place < list.Entries.Count && list.Entries[place].Ticks <= last; place++)
        {
            var entry = list.Entries[place];
            if (entry.Order == order)
            {
                Note(entry.Item);
                foreach (var more in entry.More)
                {
                    Note(more);
                }
            }
        }
    }

    /// <summary>True for a line that the list does not have; each that it has counts once.</summary>
    public bool IsNew(LogEvent line)
    {
        var key = KeyOf(line);
        if (!_counts.TryGetValue(key, out var count) || count == 0)
        {
            return true;
        }

        _counts[key] = count - 1;
        return false;
    }

    private void Note(LogItem item)
    {
        if (item.Event is { } line)
        {
            _counts[KeyOf(line)] = _counts.GetValueOrDefault(KeyOf(line)) + 1;
        }
    }

    private static (long Ticks, string Stream, string Message) KeyOf(LogEvent line) => (line.Timestamp.UtcTicks, line.LogStreamName, line.Message);
}
