using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;

namespace DmsDashboard.Actions.Alerts;

/// <summary>The door for what people do to alerts: silences and tests. Each is recorded before it is done.</summary>
public sealed class AlertActions(AlertStore alerts, DmsStore store, AuditedCall audited, TimeProvider time)
{
    public const string TestWebhook = "TestWebhook";
    public const string SilenceAlerts = "SilenceAlerts";
    public const string EndSilence = "EndSilence";

    // Longer than a webhook is waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends a test message by the outbox and waits for what comes of it; never throws for what the webhook answers.</summary>
    public Task<ActionResult> TestAsync(string webhook, ActionOrigin origin, CancellationToken cancellationToken)
    {
        if (!alerts.Webhooks.Any(face => face.Name == webhook))
        {
            return Task.FromResult(new ActionResult(ActionOutcome.NotOffered, $"No webhook is named '{ReplicationNaming.Shown(webhook)}'.") { Refusal = ActionRefusal.Gone });
        }

        var action = new AuditedAction(new AuditedSubject("", "", webhook), TestWebhook, origin) { Verb = "Test" };
        return RunAsync(action, () => TestAsync(webhook, origin.Named), cancellationToken);
    }

    /// <summary>Keeps alerts quiet.</summary>
    public async Task<ActionResult> SilenceAsync(SilenceDraft draft, ActionOrigin origin, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var entry = draft.Replication is { } key ? store.Current.Find(key) : null;
        if (draft.Replication is not null && entry is null)
        {
            return new ActionResult(ActionOutcome.NotOffered, "It is not in the list any more.") { Refusal = ActionRefusal.Request };
        }

        if (draft.Objection(now) is { } objection)
        {
            return new ActionResult(ActionOutcome.NotOffered, objection) { Refusal = ActionRefusal.Request };
        }

        var silence = new Silence
        {
            Id = Guid.NewGuid().ToString("N"),
            TargetName = entry?.Target.Name ?? draft.TargetName,
            Arn = entry?.Arn,
            Identifier = entry?.Identifier,
            From = draft.From ?? now,
            Until = draft.Until,
            Week = draft.Week,
            Note = draft.Note.Trim(),
            Who = origin.Named,
            At = now,
        };
        return await RunAsync(Action(silence, SilenceAlerts, origin), () => DoAsync(() => alerts.AddSilenceAsync(silence, CancellationToken.None), "It is quiet as asked. What is open at the end is told then.", silence.Id), cancellationToken);
    }

    /// <summary>Ends a silence; what is open and was not told is told soon after.</summary>
    public async Task<ActionResult> EndAsync(string id, ActionOrigin origin, CancellationToken cancellationToken)
    {
        if (alerts.Silences.FirstOrDefault(silence => silence.Id == id) is not { } silence)
        {
            return new ActionResult(ActionOutcome.NotOffered, "It has ended already.") { Refusal = ActionRefusal.Gone };
        }

        return await RunAsync(Action(silence, EndSilence, origin), () => EndAsync(id), cancellationToken);
    }

    // Of several who end it at once one has ended it.
    private async Task<ActionResult> EndAsync(string id)
    {
        var isEnded = false;
        var result = await DoAsync(async () => isEnded = await alerts.EndSilenceAsync(id, CancellationToken.None), "It has ended. What is open and was not told is told now.");
        return isEnded || result.Outcome is not ActionOutcome.Accepted ? result : new ActionResult(ActionOutcome.NotOffered, "It had ended already.") { Refusal = ActionRefusal.State };
    }

    private Task<ActionResult> RunAsync(AuditedAction action, Func<Task<ActionResult>> work, CancellationToken cancellationToken) =>
        action.Origin.Permissions.Has(Capability.ManageAlerts)
            ? audited.RunAsync(action, _ => work(), cancellationToken)
            : audited.RefuseAsync(action, Capability.ManageAlerts, cancellationToken);

    private static AuditedAction Action(Silence silence, string operation, ActionOrigin origin) =>
        new(new AuditedSubject(silence.TargetName ?? "", silence.Arn ?? "", silence.Identifier ?? silence.TargetName ?? "everything"), operation, origin)
        {
            Verb = operation == EndSilence ? "End of silence" : "Silence",
            Parameters =
            [
                ("From", Text(silence.From)), ("Until", silence.Until is { } until ? Text(until) : null), ("Days", silence.Week is { } week ? string.Join(", ", week.Days) : null),
                ("Start", silence.Week?.Start.ToString("HH:mm", CultureInfo.InvariantCulture)), ("Length", silence.Week?.Length.ToString("c", CultureInfo.InvariantCulture)),
                ("Note", silence.Note.Length == 0 ? null : silence.Note),
            ],
        };

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static async Task<ActionResult> DoAsync(Func<Task> work, string sentence, string? madeId = null)
    {
        try
        {
            await work();
            return new ActionResult(ActionOutcome.Accepted, sentence) { MadeId = madeId };
        }
        catch (ActivityStoreException exception)
        {
            return new ActionResult(ActionOutcome.Refused, $"It could not be written down. {exception.Message}") { Refusal = ActionRefusal.Record };
        }
    }

    private async Task<ActionResult> TestAsync(string webhook, string who)
    {
        var now = time.GetUtcNow();
        var message = new OutboxMessage { Id = Guid.NewGuid().ToString("N"), Webhook = webhook, Content = AlertMessage.Test(webhook, who, now), CreatedAt = now, NextAt = now };
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await alerts.AddMessageAsync(message, patience.Token);
            return await AnswerAsync(message.Id, patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new ActionResult(ActionOutcome.Unknown, $"No answer of {webhook} yet: messages before it may wait to be sent again. Its answer is shown here when it comes.");
        }
        catch (ActivityStoreException exception)
        {
            return new ActionResult(ActionOutcome.Refused, exception.Message) { Refusal = ActionRefusal.Record };
        }
    }

    private async Task<ActionResult> AnswerAsync(string id, CancellationToken cancellationToken)
    {
        await foreach (var _ in alerts.WatchAsync(cancellationToken))
        {
            var sent = await alerts.ReadMessageAsync(id, cancellationToken);
            if (sent is { State: OutboxState.Delivered or OutboxState.GivenUp })
            {
                return new ActionResult(sent.State is OutboxState.Delivered ? ActionOutcome.Accepted : ActionOutcome.Refused, sent.Answer);
            }
        }

        throw new OperationCanceledException(cancellationToken);
    }
}
