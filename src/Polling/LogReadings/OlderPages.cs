using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>
/// Pages of a replication's log towards older lines: its streams merged by time, back over earlier provisionings. GetLogEvents alone, as
/// FilterLogEvents goes back to 2024 only, has less quota, and need not be allowed.
/// </summary>
internal sealed class OlderPages(LogPlace place, LogsService logs, LogBudgets budgets, TimeProvider time)
{
    // The one that is read, and the one before: their lines may overlap.
    private const int OpenEngines = 2;

    // CloudWatch Logs takes events of up to two hours ahead.
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(2);

    private readonly StreamBack _back = new(place.LogGroupName, logs, budgets);
    private readonly EngineStreams _engines = new(place.LogGroupName, logs, budgets);

    /// <summary>The page that was asked for.</summary>
    /// <exception cref="DmsServiceException">A call failed.</exception>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public async Task<LogPage> ReadAsync(LogPageRequest request, CancellationToken cancellationToken)
    {
        var cursor = LogCursor.Read<OlderCursor>(request.Cursor) ?? await OpenAsync(request, cancellationToken);
        var events = new List<LogEvent>();
        while (events.Count < request.Limit && !cursor.IsAtEnd)
        {
            var wanted = request.Limit - events.Count;
            var stretches = await Task.WhenAll(cursor.Streams.Select(stream => _back.ReadAsync(stream, wanted, cancellationToken)));
            var taken = StretchMerge.Take(stretches, wanted, cursor.EngineHorizon);
            if (taken.Events.Count == 0 && taken.Places.SequenceEqual(cursor.Streams))
            {
                // An engine wrote lines older than its stream's name says: they are shown, in whatever order.
                taken = StretchMerge.Take(stretches, wanted, long.MinValue);
            }

            events.AddRange(taken.Events);
            cursor = await RefillAsync(cursor with { Streams = taken.Places }, cancellationToken);
        }

        events.Reverse();
        return new LogPage([.. events], cursor.IsAtEnd ? null : LogCursor.Write(cursor), null);
    }

    private async Task<OlderCursor> OpenAsync(LogPageRequest request, CancellationToken cancellationToken)
    {
        var before = (request.Before ?? (time.GetUtcNow() + Ahead)).ToUnixTimeMilliseconds();
        var shown = (request.Shown.IsDefault ? [] : request.Shown).ToLookup(static known => known.LogStreamName);
        ImmutableArray<StreamPlace> named = [.. NamedStreams().Select(PlaceOf)];
        if (place.Location!.OrchestratorStreamName is null)
        {
            return new OlderCursor(named, before, null, HasMore: false);
        }

        var (engines, hasMore) = await _engines.ListAsync(name => shown.Contains(name) || EngineStreams.CreatedAt(name) < before, OpenEngines, shown.Contains, cancellationToken);
        return new OlderCursor([.. named, .. engines.Select(PlaceOf)], before, engines.IsEmpty ? null : engines[^1], hasMore);

        StreamPlace PlaceOf(string name)
        {
            var oldest = shown[name].Select(static known => known.Timestamp.ToUnixTimeMilliseconds()).DefaultIfEmpty(before - 1).Min();
            return new StreamPlace(name, oldest, shown[name].Count(known => known.Timestamp.ToUnixTimeMilliseconds() == oldest));
        }
    }

    private IEnumerable<string> NamedStreams()
    {
        if (place.Location!.OrchestratorStreamName is { } orchestrator)
        {
            yield return orchestrator;
        }

        if (place.Location.EngineStreamName is { } engine && !EngineStreams.IsOne(engine))
        {
            yield return engine;
        }
    }

    private async Task<OlderCursor> RefillAsync(OlderCursor cursor, CancellationToken cancellationToken)
    {
        if (!cursor.HasMore || cursor.Engines >= OpenEngines)
        {
            return cursor;
        }

        var (names, hasMore) = await _engines.ListAsync(
            name => string.CompareOrdinal(name, cursor.OldestEngine) < 0, OpenEngines - cursor.Engines, static _ => false, cancellationToken);
        return cursor with
        {
            Streams = [.. cursor.Streams, .. names.Select(name => new StreamPlace(name, cursor.Before - 1, 0))],
            OldestEngine = names.IsEmpty ? cursor.OldestEngine : names[^1],
            HasMore = hasMore,
        };
    }
}
