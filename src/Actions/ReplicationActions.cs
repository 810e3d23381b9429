using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Polling;
using DmsDashboard.Store;

namespace DmsDashboard.Actions;

/// <summary>The one door for commands: checks the rules, writes down what is asked, calls AWS once, asks for a quick poll, answers with a sentence.</summary>
public sealed partial class ReplicationActions(DmsStore store, AwsTargets targets, AuditedCall audited, RefreshSignal signal, TimeProvider time, ILogger<ReplicationActions> logger)
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Starts a replication; never throws for what AWS answers. A caller that goes away does not take the command back.</summary>
    public Task<ActionResult> StartAsync(ReplicationKey key, string startReplicationType, ActionOrigin origin, CancellationToken cancellationToken) =>
        RunAsync(key, startReplicationType, origin, cancellationToken);

    /// <summary>Stops a replication; never throws for what AWS answers. A caller that goes away does not take the command back.</summary>
    public Task<ActionResult> StopAsync(ReplicationKey key, ActionOrigin origin, CancellationToken cancellationToken) =>
        RunAsync(key, startReplicationType: null, origin, cancellationToken);

    private async Task<ActionResult> RunAsync(ReplicationKey key, string? startReplicationType, ActionOrigin origin, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var verb = ActionSentences.Verb(startReplicationType);
        if (store.Current.Find(key) is not { } entry)
        {
            return new ActionResult(ActionOutcome.NotOffered, ActionSentences.NotOffered(verb, "the replication", "It is not in the list any more."));
        }

        if (Reserve(key, startReplicationType) is { } reason)
        {
            return new ActionResult(ActionOutcome.NotOffered, ActionSentences.NotOffered(verb, entry.Identifier, reason));
        }

        var answer = new ActionResult(ActionOutcome.Refused, "");
        try
        {
            answer = await audited.RunAsync(Audited(entry, startReplicationType, origin), () => SendAsync(key, startReplicationType, entry.Identifier), cancellationToken);
            LogAnswered(verb, key.Arn, answer.Outcome);
            return answer;
        }
        finally
        {
            Settle(key, answer);
            signal.Raise(key.TargetName, WakeReasons.Action);
        }
    }

    // Rules and reservation in one step of the store: of many clicks at once exactly one gets through. Answers why not, or null.
    private string? Reserve(ReplicationKey key, string? startReplicationType)
    {
        string? reason = null;
        store.Update(snapshot =>
        {
            var entry = snapshot.Find(key);
            var offer = entry is null ? null : Offer(ActionRules.For(entry, snapshot.Pending.GetValueOrDefault(key)), startReplicationType);
            if (entry is null || offer is not { IsOffered: true })
            {
                reason = offer?.Sentence ?? "There is no such start type.";
                return snapshot;
            }

            var operation = startReplicationType is null ? PendingAction.Stop : PendingAction.Start;
            var pending = new PendingAction(key, operation, time.GetUtcNow(), null) { StatusBefore = entry.Replication.Status };
            return snapshot with { Pending = snapshot.Pending.Add(key, pending) };
        });
        return reason;
    }

    private static ActionOffer? Offer(ReplicationOffers offers, string? startReplicationType) => startReplicationType switch
    {
        null => offers.Stop,
        StartReplicationTypes.StartReplication => offers.StartReplication,
        StartReplicationTypes.ResumeProcessing => offers.ResumeProcessing,
        StartReplicationTypes.ReloadTarget => offers.ReloadTarget,
        _ => null,
    };

    private async Task<ActionResult> SendAsync(ReplicationKey key, string? startReplicationType, string identifier)
    {
        var (dms, verb) = (targets.Get(key.TargetName).Dms, ActionSentences.Verb(startReplicationType));
        using var timeout = new CancellationTokenSource(AnswerTimeout, time);
        try
        {
            await (startReplicationType is null
                ? dms.StopReplicationAsync(key.Arn, timeout.Token)
                : dms.StartReplicationAsync(key.Arn, startReplicationType, timeout.Token));
            return new ActionResult(ActionOutcome.Accepted, ActionSentences.Accepted(verb, identifier));
        }
        catch (DmsServiceException exception) when (exception.MayHaveHappened)
        {
            return new ActionResult(ActionOutcome.Unknown, ActionSentences.Unknown(verb, identifier, exception.Fault), exception.Fault);
        }
        catch (DmsServiceException exception)
        {
            return new ActionResult(ActionOutcome.Refused, ActionSentences.Refused(verb, identifier, exception.Fault), exception.Fault);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            var fault = new DmsFault(FaultKind.Unreachable, startReplicationType is null ? PendingAction.Stop : PendingAction.Start, null, $"AWS did not answer within {AnswerTimeout.TotalSeconds:0} seconds.", time.GetUtcNow());
            return new ActionResult(ActionOutcome.Unknown, ActionSentences.Unknown(verb, identifier, fault), fault);
        }
    }

    private static AuditedAction Audited(ReplicationEntry entry, string? startReplicationType, ActionOrigin origin) =>
        new(entry, startReplicationType is null ? PendingAction.Stop : PendingAction.Start, origin)
        {
            Verb = ActionSentences.Verb(startReplicationType),
            Parameters = [("ReplicationConfigArn", entry.Key.Arn), ("StartReplicationType", startReplicationType)],
        };

    // What AWS took, or may have taken, stays pending until a poll shows the effect; what was refused or not sent is over.
    private void Settle(ReplicationKey key, ActionResult answer) => store.Update(snapshot => snapshot with
    {
        Pending = answer.Outcome is ActionOutcome.Refused or ActionOutcome.NotOffered || !snapshot.Pending.TryGetValue(key, out var pending)
            ? snapshot.Pending.Remove(key)
            : snapshot.Pending.SetItem(key, pending with { Answer = answer, AnsweredAt = time.GetUtcNow() }),
    });

    [LoggerMessage(LogLevel.Information, "{Verb} of {ReplicationConfigArn}: {Outcome}.")]
    private partial void LogAnswered(string verb, string replicationConfigArn, ActionOutcome outcome);
}
