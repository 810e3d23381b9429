using System.Text.Json;
using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>A result as it is kept to be told again: by the same rules as at first. No secret is part of a result, so none is kept.</summary>
internal sealed record KeptResult(ActionOutcome Outcome, string Sentence, long? ActivityId, FaultKind? FaultKind, string? FaultCode, string? MadeId = null)
{
    /// <summary>True when it was done. What was refused, by AWS too, was not, and its key may be used again.</summary>
    public static bool IsKept(ActionResult result) => result.Outcome is ActionOutcome.Accepted;

    public static string Write(ActionResult result) =>
        JsonSerializer.Serialize(new KeptResult(result.Outcome, result.Sentence, result.ActivityId, result.Fault?.Kind, result.Fault?.Code, result.MadeId));

    public static ActionResult Read(string kept) => JsonSerializer.Deserialize<KeptResult>(kept)!.ToResult();

    /// <summary>What the activity knows of an action whose answer was not kept.</summary>
    public static ActionResult Of(ActivityItem? item, long id) => item switch
    {
        null => new ActionResult(ActionOutcome.Unknown, "It was sent, and what became of it is not known: the activity does not have it any more.") { ActivityId = id },
        { Outcome: null } => new ActionResult(ActionOutcome.Unknown, "It was sent, and its answer has not come: the activity tells it.") { ActivityId = id },
        { Outcome: { } outcome } => new KeptResult(outcome, item.Sentence, id, outcome is ActionOutcome.Refused ? Model.FaultKind.InvalidState : null, item.FaultCode).ToResult(),
    };

    private ActionResult ToResult() => new(Outcome, Sentence, FaultKind is { } kind ? new DmsFault(kind, "", FaultCode, Sentence, default) : null) { ActivityId = ActivityId, MadeId = MadeId };
}
