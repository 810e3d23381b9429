using DmsDashboard.Model;
using DmsDashboard.Polling;
using DmsDashboard.Store;

namespace DmsDashboard.Actions;

/// <summary>The one door for commands: checks who asks and the rules, writes down what is asked, calls AWS once, asks for a quick poll, answers with a sentence.</summary>
public sealed partial class ReplicationActions(DmsStore store, TablesStore tables, CommandSender sender, AuditedCall audited, RefreshSignal signal, TimeProvider time, ILogger<ReplicationActions> logger)
{
    private const string NotListed = "It is not in the list any more.";

    /// <summary>Starts a replication or task; never throws for what AWS answers. A caller that goes away does not take the command back.</summary>
    public Task<ActionResult> StartAsync(ReplicationKey key, StartRequest request, ActionOrigin origin, CancellationToken cancellationToken) =>
        RunAsync(key, new StartCommand(request), origin, cancellationToken);

    /// <summary>Stops a replication or task; never throws for what AWS answers. A caller that goes away does not take the command back.</summary>
    public Task<ActionResult> StopAsync(ReplicationKey key, ActionOrigin origin, CancellationToken cancellationToken) =>
        RunAsync(key, new StopCommand(), origin, cancellationToken);

    /// <summary>Loads or validates tables again; never throws for what AWS answers. A caller that goes away does not take the command back.</summary>
    public Task<ActionResult> ReloadTablesAsync(ReplicationKey key, ReloadRequest request, ActionOrigin origin, CancellationToken cancellationToken) =>
        RunAsync(key, new ReloadCommand(request), origin, cancellationToken);

    private async Task<ActionResult> RunAsync(ReplicationKey key, ReplicationCommand command, ActionOrigin origin, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (store.Current.Find(key) is not { } entry)
        {
            return Refused(command, "the replication", (NotListed, ActionRefusal.Gone));
        }

        var action = new AuditedAction(AuditedSubject.Of(entry), command.Operation(entry.Kind), origin) { Verb = command.Verb, Parameters = command.Parameters(entry) };
        if (!origin.Permissions.Has(command.Needs))
        {
            return await audited.RefuseAsync(action, command.Needs, cancellationToken);
        }

        if (Reserve(key, command) is { } why)
        {
            return Refused(command, entry.Identifier, why);
        }

        long? activityId = null;
        ActionResult? answer = null;
        try
        {
            answer = await audited.RunAsync(action, Send, cancellationToken);
            using var scope = activityId is { } id ? ActionTraces.Scope(logger, id) : null;
            LogAnswered(command.Verb, key.Arn, answer.Outcome);
            return answer;
        }
        finally
        {
            Settle(key, activityId, answer);
            signal.Raise(key.TargetName, WakeReasons.Action);
            tables.Refresh(key);
        }

        Task<ActionResult> Send(long id)
        {
            activityId = id;
            return sender.SendAsync(SentCommand.Of(command, entry));
        }
    }

    private static ActionResult Refused(ReplicationCommand command, string identifier, (string Sentence, ActionRefusal Refusal) why) =>
        new(ActionOutcome.NotOffered, ActionSentences.NotOffered(command.Verb, identifier, why.Sentence)) { Refusal = why.Refusal };

    // Rules and reservation in one step of the store: of many clicks at once exactly one gets through. Answers why not, or null.
    private (string Sentence, ActionRefusal Refusal)? Reserve(ReplicationKey key, ReplicationCommand command)
    {
        (string, ActionRefusal)? why = null;
        store.Update(snapshot =>
        {
            if (snapshot.Find(key) is not { } entry)
            {
                why = (NotListed, ActionRefusal.Gone);
                return snapshot;
            }

            var offers = ActionRules.For(entry, snapshot.Pending.GetValueOrDefault(key));
            if (command.Objection(entry, offers) is { } reason)
            {
                why = (reason, command.Offer(offers) is { IsOffered: false } ? ActionRefusal.State : ActionRefusal.Request);
                return snapshot;
            }

            why = null;

            var pending = new PendingAction(key, command.Operation(entry.Kind), time.GetUtcNow(), null) { StatusBefore = entry.Replication.Status };
            return snapshot with { Pending = snapshot.Pending.Add(key, pending) };
        });
        return why;
    }

    // What AWS took, or may have taken, stays pending until a poll shows the effect; what was refused or not sent is over.
    // Without an answer it ended in a fault of our own: before it was recorded nothing was sent, afterwards nobody knows.
    private void Settle(ReplicationKey key, long? activityId, ActionResult? answer) => store.Update(snapshot =>
    {
        var known = answer ?? AuditedCall.NoAnswer;
        return snapshot with
        {
            Pending = activityId is not null && snapshot.Pending.TryGetValue(key, out var pending) && IsAwaited(pending, known.Outcome)
                ? snapshot.Pending.SetItem(key, pending with { Answer = known, AnsweredAt = time.GetUtcNow(), ActivityId = activityId })
                : snapshot.Pending.Remove(key),
        };
    });

    // A reload that was taken shows in no status: the tables tell of it.
    private static bool IsAwaited(PendingAction pending, ActionOutcome outcome) =>
        outcome is ActionOutcome.Unknown || (outcome is ActionOutcome.Accepted && !pending.IsReload);

    [LoggerMessage(LogLevel.Information, "{Verb} of {Arn}: {Outcome}.")]
    private partial void LogAnswered(string verb, string arn, ActionOutcome outcome);
}
