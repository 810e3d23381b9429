using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Takes out what two live tails of one group both bring: each event is shown when the first of them brings it, of equal ones as many as the one that brings more.</summary>
internal sealed class TwinTails
{
    private readonly LogEventCounts _ofFirst = new();
    private readonly LogEventCounts _ofSecond = new();

    /// <summary>How many are remembered.</summary>
    public int Count => _ofFirst.Count + _ofSecond.Count;

    /// <summary>Those of the first tail that the second has not brought.</summary>
    public ImmutableArray<LogEvent> NewOfFirst(ImmutableArray<LogEvent> tailed) => New(tailed, _ofFirst, _ofSecond);

    /// <summary>Those of the second tail that the first has not brought.</summary>
    public ImmutableArray<LogEvent> NewOfSecond(ImmutableArray<LogEvent> tailed) => New(tailed, _ofSecond, _ofFirst);

    private static ImmutableArray<LogEvent> New(ImmutableArray<LogEvent> tailed, LogEventCounts own, LogEventCounts other) =>
        [.. tailed.Where(logEvent => LogEventId.Of(logEvent) is var id && own.Add(id) > other.Of(id))];
}
