using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;

namespace DmsDashboard.Actions;

/// <summary>Writes an action down before it is sent, and its answer after. What cannot be written down is not sent.</summary>
public sealed class AuditedCall(ActivityStore activity, TimeProvider time, ILogger<AuditedCall> logger)
{
    /// <summary>What is known of a command whose sending ended in a fault of the dashboard's own.</summary>
    internal static ActionResult NoAnswer { get; } = new(ActionOutcome.Unknown, "The dashboard met a fault of its own before AWS's answer came: it may have happened.");

    /// <summary>Sends once, with the number of the record; answers <see cref="ActionOutcome.NotOffered"/> with the reason when nothing was sent.</summary>
    internal async Task<ActionResult> RunAsync(AuditedAction action, Func<long, Task<ActionResult>> send, CancellationToken cancellationToken)
    {
        long id;
        try
        {
            id = await activity.BeginAsync(Item(action), action.Origin.RequestId, cancellationToken);
        }
        catch (ActivityStoreException exception)
        {
            var reason = $"It could not be recorded, and nothing is done without a record. {exception.Message}";
            return new ActionResult(ActionOutcome.NotOffered, ActionSentences.NotOffered(action.Verb, action.Subject.Identifier, reason)) { Refusal = ActionRefusal.Record };
        }

        using var trace = ActionTraces.Begin(action, id);
        using var scope = ActionTraces.Scope(logger, id);
        var answer = NoAnswer;
        var isRecorded = false;
        try
        {
            answer = await send(id) with { ActivityId = id };
        }
        finally
        {
            ActionTraces.End(trace, answer.Outcome);
            isRecorded = await activity.CompleteAsync(id, answer, time.GetUtcNow());
        }

        return isRecorded ? answer : answer with { Sentence = $"{answer.Sentence} This answer could not be recorded yet: it is tried until it is." };
    }

    /// <summary>Answers somebody who may not do it, and writes down that they tried. Nothing is sent.</summary>
    internal async Task<ActionResult> RefuseAsync(AuditedAction action, Capability missing, CancellationToken cancellationToken)
    {
        var answer = new ActionResult(ActionOutcome.NotAllowed, ActionSentences.NotOffered(action.Verb, action.Subject.Identifier, AccessSentences.Needs(missing)));
        try
        {
            await activity.CompleteAsync(await activity.BeginAsync(Item(action), cancellationToken), answer, time.GetUtcNow());
            return answer;
        }
        catch (ActivityStoreException exception)
        {
            return answer with { Sentence = $"{answer.Sentence} This could not be recorded. {exception.Message}" };
        }
    }

    private ActivityItem Item(AuditedAction action) => new()
    {
        Kind = ActivityKind.Action,
        At = time.GetUtcNow(),
        TargetName = action.Subject.TargetName,
        Arn = action.Subject.Arn,
        Identifier = action.Subject.Identifier,
        Operation = action.Operation,
        Parameters = RecordedParameters.Of(action.Parameters),
        Who = action.Origin.Who,
        Way = action.Origin.Way,
        Subject = action.Origin.Subject,
        From = action.Origin.From,
        StatusBefore = action.Subject.Status,
        HealthBefore = action.Subject.Health,
    };
}
