using System.Globalization;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>An action that is over, with what the poll saw of it.</summary>
/// <param name="Action">What was pending.</param>
/// <param name="Replication">Null when it is not in the list any more.</param>
/// <param name="IsEffectSeen">True when its status, or its start date, is another than before.</param>
/// <param name="SeenAt">When the poll began.</param>
internal sealed record SettledAction(PendingAction Action, IReplication? Replication, bool IsEffectSeen, DateTimeOffset SeenAt)
{
    /// <summary>What to write down of an action whose answer was lost; null for every other one, which AWS has answered.</summary>
    public ActionResult? Finding => Action switch
    {
        { Answer: not { Outcome: ActionOutcome.Unknown } } or { Answer: null } => null,
        { IsEarlier: true, Answer: { } said } => said with { Sentence = $"{said.Sentence} {Seen()}" },
        { Answer: { } answer } => answer with { Sentence = string.Join(' ', $"{Action.Operation} was sent, but the answer was lost.", Seen(), answer.Fault?.Sentence).TrimEnd() },
    };

    // No more than was seen: somebody else may have done the same.
    private string Seen()
    {
        var time = SeenAt.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";
        return this switch
        {
            { Replication: null } => $"It was not in the list any more at {time}.",
            { Action.IsReload: true } => "No status shows whether it happened: look at the counts of the tables.",
            // Any time may have passed, and anybody may have done anything.
            { IsEffectSeen: true, Action.IsEarlier: true } => $"The status was {Action.StatusBefore} before, and {Replication?.Status} at {time}.",
            { IsEffectSeen: true } => $"Its effect was seen: the status was {Replication?.Status} at {time}.",
            _ => $"No effect was seen by {time}: the status was {Replication?.Status}.",
        };
    }
}
