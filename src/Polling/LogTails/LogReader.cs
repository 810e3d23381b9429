using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Reads by GetLogEvents what a log's watchers have not seen: its newest lines at first, later whatever came since.</summary>
/// <param name="logs">Of the target.</param>
/// <param name="reads">What all tails of the target may ask: where there are more logs than live tails, each is polled.</param>
/// <param name="options">How much to read.</param>
internal sealed class LogReader(LogsService logs, RequestBudget reads, LogTailOptions options)
{
    // The present provisioning's stream and the one before: a gap may lie over the change.
    private const int EngineStreams = 2;

    // Two pages of the orchestrator's stream and of two of the engine.
    private const int CallsOfAReading = 6;

    // Of a group of which nothing is known: those with the newest events, and those that lines came from of late.
    private const int NewestStreams = 5;
    private const int MostStreams = 20;

    /// <summary>False while a reading would have to wait for those of other logs.</summary>
    public bool MayReadAtOnce => reads.Level("").Left >= CallsOfAReading;

    /// <summary>Reads what was not seen of each stream: all of it since <see cref="SeenEvents.ResumeAt"/>, else the newest.</summary>
    /// <param name="location">Where.</param>
    /// <param name="seen">What was.</param>
    /// <param name="since">A later time from which on lines are missing, where it is known: nothing older is read again then.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DmsServiceException">A call failed; NotFound where the group does not exist yet.</exception>
    public async Task<LogFill> ReadAsync(LogLocation location, SeenEvents seen, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var from = since > seen.ResumeAt ? since : seen.ResumeAt;
        var names = await StreamsAsync(location, seen, cancellationToken);
        var streams = await Task.WhenAll(names.Take(MostStreams).Select(name => ReadAsync(new LogRead(location.LogGroupName, name, options.BackfillEvents) { Since = from, Budget = reads }, seen, cancellationToken)));
        // What was seen before that is not known any more, so that nothing older can be read again.
        var leftOut = names.Length > MostStreams || since < from ? from : null;

        return new LogFill(
            [.. streams.SelectMany(static stream => stream.Events).OrderBy(static found => found.Timestamp)],
            streams.Select(static stream => stream.CompleteFrom).Append(leftOut).Max());
    }

    // A task has one stream for all its runs; a serverless replication has a new one with each provisioning, beside the orchestrator's.
    private async Task<ImmutableArray<string>> StreamsAsync(LogLocation location, SeenEvents seen, CancellationToken cancellationToken)
    {
        if (location.IsWholeGroup)
        {
            return [.. seen.Streams.Concat(await logs.ListNewestStreamsAsync(location.LogGroupName, NewestStreams, cancellationToken)).Distinct()];
        }

        IEnumerable<string> configured = location.EngineStreamName is { } stream ? [stream] : [];
        if (location.OrchestratorStreamName is not { } orchestrator)
        {
            return [.. configured];
        }

        var engine = await logs.ListEngineStreamsAsync(location.LogGroupName, seen.ResumeAt is null ? 1 : EngineStreams, cancellationToken);
        return [.. configured.Concat(engine).Prepend(orchestrator).Where(location.Covers).Distinct()];
    }

    private async Task<LogFill> ReadAsync(LogRead read, SeenEvents seen, CancellationToken cancellationToken)
    {
        try
        {
            return read.Since is null ? NewestOf(await logs.ReadEndAsync(read, cancellationToken), seen) : await RefillAsync(read, seen, cancellationToken);
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound)
        {
            // The orchestrator's stream comes first, the engine's with the state running.
            return new LogFill([], CompleteFrom: null);
        }
    }

    // Where this could not be read at first, the tail has brought some of it meanwhile.
    private static LogFill NewestOf(LogReading reading, SeenEvents seen) => new(
        seen.NotSeen(reading.Events),
        !reading.IsTruncated ? null : reading.Events is [var oldest, ..] ? oldest.Timestamp.AddMilliseconds(1) : DateTimeOffset.MinValue);

    private async Task<LogFill> RefillAsync(LogRead read, SeenEvents seen, CancellationToken cancellationToken)
    {
        var pages = new StreamPages(logs, read, seen);
        while (pages.HasMore && pages.UnseenCount <= options.RefillEvents)
        {
            await pages.ReadNextAsync(cancellationToken);
        }

        var unseen = pages.Unseen;
        return unseen.Length > options.RefillEvents ? From(unseen[^options.RefillEvents..]) : pages.IsCut ? From(unseen) : new LogFill(unseen, CompleteFrom: null);

        LogFill From(ImmutableArray<LogEvent> events) => new(events, events is [var oldest, ..] ? oldest.Timestamp.AddMilliseconds(1) : read.Since);
    }
}
