using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>One source of a circuit's log: how far it was read, and how its lines come in.</summary>
internal sealed class CollectedSource(LogSource source)
{
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    public LogSource Source => source;

    public LogFeedView Feed { get; private set; } = LogFeedView.Opening(source);

    /// <summary>True until the first line came.</summary>
    public bool IsEmpty => _last == long.MinValue;

    /// <summary>What of a batch was not here before. A batch that repeats everything, as the shared buffer made room, costs no new list.</summary>
    public ImmutableArray<LogItem> NewOf(LogBatch batch)
    {
        var (first, last) = (_first, _last);
        var items = batch.IsReset && last != long.MinValue
            ? [.. batch.Items.Where(item => item.Sequence > last || (item.Sequence < first && item.Mark is not { Kind: LogMarkKind.Dropped }))]
            : batch.Items;
        foreach (var item in items)
        {
            (_first, _last) = (Math.Min(_first, item.Sequence), Math.Max(_last, item.Sequence));
            Feed = Feed.After(item);
        }

        Feed = Feed with { State = batch.State };
        return items;
    }
}
