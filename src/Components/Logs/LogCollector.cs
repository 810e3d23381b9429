using System.Collections.Immutable;
using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>Folds the batches of one circuit's sources into its list and its <see cref="LogView"/>.</summary>
public sealed class LogCollector(LogLimits limits)
{
    /// <summary>Orchestrator messages kept: a run writes about ten.</summary>
    public const int MostMessages = 200;

    private readonly RunErrorFinder _errors = new();
    private readonly Dictionary<int, CollectedSource> _sources = [];
    private ImmutableArray<OrchestratorMessage> _messages = [];
    private ImmutableArray<LogSourceLook> _looks = [];
    private LogOverlap _overlap = LogOverlap.None;
    private int _nextOrder;
    private long _received;
    // Since when all of the run's lines were looked at, in ticks.
    private long _lookedSince = long.MinValue;
    private int _newErrors;

    public LogCollector()
        : this(LogLimits.Usual)
    {
    }

    /// <summary>The newest lines of all sources.</summary>
    public LogList Tail { get; } = new(limits);

    public LogView View => new()
    {
        Tail = Tail,
        Sources = _looks,
        Feeds = [.. _looks.Select(look => _sources[look.Order].Feed)],
        Messages = _messages,
        Received = _received,
        NewErrors = _newErrors,
        RunError = _errors.Found,
        UnreadRun = _errors.StartDate.UtcTicks is > 0 and var start && start < _lookedSince ? _errors.StartDate : null,
        Overlap = _overlap,
    };

    /// <summary>Shows these sources from now on, in this order; lines of others go. Gives the number of each.</summary>
    public ImmutableArray<int> Use(ImmutableArray<LogSource> sources)
    {
        foreach (var (order, gone) in _sources.Where(pair => !sources.Contains(pair.Value.Source)).ToArray())
        {
            _sources.Remove(order);
            Tail.Remove(order);
        }

        foreach (var source in sources.Where(source => _sources.Values.All(known => known.Source != source)))
        {
            _sources[_nextOrder] = new CollectedSource(source);
            _nextOrder++;
        }

        ImmutableArray<int> orders = [.. sources.Select(source => _sources.First(pair => pair.Value.Source == source).Key)];
        _looks = [.. LogSourceLook.Of(sources).Select((look, at) => look with { Order = orders[at] })];
        return orders;
    }

    /// <summary>Leaves out of the groups what a replication beside them tells. True when that was news.</summary>
    public bool Part(LogOverlap overlap)
    {
        if (overlap == _overlap)
        {
            return false;
        }

        _overlap = overlap;
        Tail.Remove(entry => !IsTold(entry.Item, _sources[entry.Order].Source));
        return true;
    }

    /// <summary>The run began then: what was logged before is of another one. Null while DMS has not told. True when that was news.</summary>
    public bool BeginRun(DateTimeOffset? startDate)
    {
        if (startDate is not { } start || start == _errors.StartDate)
        {
            return false;
        }

        // The poll tells of a new run after its first lines are here: they are read once more.
        _errors.Clear();
        _errors.StartDate = start;
        foreach (var entry in Tail.Entries)
        {
            NoteError(entry.Item, entry.Order);
        }

        return true;
    }

    /// <summary>Takes what came in from the source of that number.</summary>
    public void Take(int order, LogBatch batch)
    {
        if (!_sources.TryGetValue(order, out var source))
        {
            return;
        }

        var isFirst = source.IsEmpty;
        var items = source.NewOf(batch);
        if (isFirst && items is [{ Mark.Kind: LogMarkKind.Dropped }, .. var known])
        {
            // Not a row: the list offers to read what is missing there.
            var reach = LogReach.OfCut(known);
            Tail.SetReach(order, reach);
            _lookedSince = source.Source.Arn is null ? _lookedSince : reach.Since;
            items = known;
        }

        items = _overlap == LogOverlap.None ? items : [.. items.Where(item => IsTold(item, source.Source))];
        Tail.Add(order, items);
        Tail.TrimOldest();
        Note(order, items, isFirst);
    }

    /// <summary>For a log of one source.</summary>
    public void Take(LogBatch batch) => Take(0, batch);

    // False for a replication's line that came with a group as well.
    private bool IsTold(LogItem item, LogSource source) => item.Event is not { } line || !_overlap.Has(source, line.LogStreamName);

    private void Note(int order, ImmutableArray<LogItem> items, bool isBackfill)
    {
        var spoken = new List<OrchestratorMessage>();
        foreach (var item in items)
        {
            _received++;
            if (item.Message is { } message && _sources[order].Source.Arn is not null)
            {
                spoken.Add(message);
            }

            _newErrors += NoteError(item, order) && !isBackfill ? 1 : 0;
        }

        if (spoken.Count > 0)
        {
            Merge(spoken);
        }
    }

    // True for an error of the engine. Only a replication has runs.
    private bool NoteError(LogItem item, int order)
    {
        if (_sources[order].Source.Arn is not null)
        {
            _errors.Note(order, item);
        }

        return item is { Message: null, Severity: 'E' };
    }

    private void Merge(List<OrchestratorMessage> spoken)
    {
        var all = _messages
            .Concat(spoken)
            .DistinctBy(message => (message.Timestamp, message.ReplicationState, message.Message))
            .OrderBy(message => message.Timestamp)
            .ToImmutableArray();
        _messages = all.Length <= MostMessages ? all : all[^MostMessages..];
    }
}
