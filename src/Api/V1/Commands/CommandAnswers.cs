using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>The result of an action as an HTTP answer.</summary>
internal static class CommandAnswers
{
    public static IResult Of(ActionResult result) => result.Outcome switch
    {
        ActionOutcome.Accepted or ActionOutcome.Unknown => TypedResults.Accepted(
            (string?)null,
            new CommandAnswer { Outcome = result.Outcome, Sentence = result.Sentence, ActivityId = result.ActivityId, Id = result.MadeId }),
        ActionOutcome.NotAllowed => new ProblemAnswer(ProblemKinds.NotAllowed, result.Sentence),
        _ => new ProblemAnswer(KindOf(result), result.Sentence) { AwsCode = result.Fault?.Code, RetryAfter = result.Fault?.Kind is FaultKind.Throttled ? ProblemAnswer.Of(result.Fault).RetryAfter : null },
    };

    private static ProblemKind KindOf(ActionResult result) => result switch
    {
        { Refusal: ActionRefusal.Request } or { Fault.Kind: FaultKind.InvalidRequest } => ProblemKinds.InvalidBody,
        { Refusal: ActionRefusal.Record } => ProblemKinds.DatabaseUnavailable,
        { Refusal: ActionRefusal.Gone } => ProblemKinds.ReplicationNotFound,
        { Fault: { } fault } => ProblemKinds.Of(fault),
        _ => ProblemKinds.InvalidState,
    };
}
