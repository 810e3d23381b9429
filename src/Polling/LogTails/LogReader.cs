using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>Reads the newest events of the orchestrator's and the engine's streams by GetLogEvents.</summary>
internal sealed class LogReader(LogsService logs)
{
    // The present provisioning's stream and the one before: a gap may lie over the change.
    private const int EngineStreams = 2;

    // Of a group of which nothing is known: those with the newest events.
    private const int GroupStreams = 5;

    /// <summary>Reads up to <paramref name="limit"/> events of each stream, all of them since a time where one is given.</summary>
    /// <exception cref="DmsServiceException">A call failed; NotFound where the group does not exist yet.</exception>
    public async Task<LogReadings> ReadAsync(LogLocation location, DateTimeOffset? since, int limit, CancellationToken cancellationToken)
    {
        var streams = await StreamsAsync(location, since is null ? 1 : EngineStreams, cancellationToken);
        var readings = await Task.WhenAll(streams.Select(name => ReadAsync(new LogRead(location.LogGroupName, name, limit) { Since = since }, cancellationToken)));

        return new LogReadings(
            [.. readings.SelectMany(static reading => reading.Events).OrderBy(static found => found.Timestamp)],
            readings.Where(static reading => reading.IsTruncated).Max(reading => CompleteFrom(reading, since)));
    }

    // A task has one stream for all its runs; a serverless replication has a new one with each provisioning, beside the orchestrator's.
    private async Task<IEnumerable<string>> StreamsAsync(LogLocation location, int limit, CancellationToken cancellationToken)
    {
        if (location.IsWholeGroup)
        {
            return await logs.ListNewestStreamsAsync(location.LogGroupName, GroupStreams, cancellationToken);
        }

        IEnumerable<string> configured = location.EngineStreamName is { } stream ? [stream] : [];
        if (location.OrchestratorStreamName is not { } orchestrator)
        {
            return configured;
        }

        var engine = await logs.ListEngineStreamsAsync(location.LogGroupName, limit, cancellationToken);
        return configured.Concat(engine).Prepend(orchestrator).Where(location.Covers).Distinct();
    }

    private static DateTimeOffset? CompleteFrom(LogReading reading, DateTimeOffset? since) =>
        reading.Events is [var oldest, ..] ? oldest.Timestamp.AddMilliseconds(1) : since ?? DateTimeOffset.MinValue;

    private async Task<LogReading> ReadAsync(LogRead read, CancellationToken cancellationToken)
    {
        try
        {
            return await logs.ReadEndAsync(read, cancellationToken);
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound)
        {
            // The orchestrator's stream comes first, the engine's with the state running.
            return new LogReading([], IsTruncated: false, NextToken: null);
        }
    }
}
