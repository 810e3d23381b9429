using System.Collections.Concurrent;
using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Secrets;
using DmsDashboard.Store;

namespace DmsDashboard.Polling;

/// <summary>
/// Reads the newest orchestrator messages for the list, a few at each poll: of replications that start at every poll, of others when their Status
/// has changed. GetLogEvents allows 10 calls a second in many Regions, for all tools together.
/// </summary>
public sealed class OrchestratorMessageReader(AwsTargets targets, DmsStore store)
{
    /// <summary>The most calls of GetLogEvents at one poll.</summary>
    public const int MaxCalls = 5;

    private readonly ConcurrentDictionary<string, OrchestratorMemory> _memories = new();
    private long _readings;

    /// <summary>All messages known of a target, by ReplicationConfigArn; not for two polls of a target at once. What was read before a failure is known at the next call.</summary>
    /// <exception cref="DmsServiceException">A stream could not be read, other than for not being there yet.</exception>
    public async Task<ImmutableDictionary<string, OrchestratorMessage>> ReadAsync(DmsTarget target, ImmutableArray<Replication> replications, CancellationToken cancellationToken)
    {
        var memory = _memories.GetOrAdd(target.Name, static _ => new OrchestratorMemory());
        var logs = targets.Get(target.Name).Logs;
        await Task.WhenAll(memory.Next(replications, MaxCalls).Select(known => ReadAsync(logs, target, known, cancellationToken)));

        return memory.Messages;
    }

    /// <summary>What is known of a target without asking AWS.</summary>
    public ImmutableDictionary<string, OrchestratorMessage> Known(DmsTarget target) =>
        _memories.TryGetValue(target.Name, out var memory) ? memory.Messages : ImmutableDictionary<string, OrchestratorMessage>.Empty;

    private async Task ReadAsync(LogsService logs, DmsTarget target, OrchestratorMemory.Known known, CancellationToken cancellationToken)
    {
        var settings = store.Current.Find(new ReplicationKey(target.Name, known.Arn))?.Config?.ReplicationSettings;
        var location = LogLocation.Of(known.Arn, settings);
        var read = new LogRead(location.LogGroupName, location.OrchestratorStreamName!, Limit: 1) { MaxPages = 1, NextToken = known.NextToken };
        var readAt = Interlocked.Increment(ref _readings);
        try
        {
            var reading = await logs.ReadEndAsync(read, cancellationToken);
            // Masked whatever Logs:MaskSecrets says: it is shown with the failures, not with the lines.
            var newest = reading.Events is [.., var last] ? OrchestratorMessageParser.Parse(SecretMask.Apply(last.Message), last.Timestamp) : null;
            known.Took(newest, reading.NextToken, readAt);
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound)
        {
            // The group comes with the first run, some time after the Status.
            known.Took(null, null, readAt);
        }
    }
}
