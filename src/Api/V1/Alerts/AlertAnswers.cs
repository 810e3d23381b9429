using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>What became of a command to alerts, as an HTTP answer.</summary>
internal static class AlertAnswers
{
    public static IResult OfSilence(ActionResult result) =>
        result.Refusal is ActionRefusal.Gone ? new ProblemAnswer(ProblemKinds.SilenceNotFound, result.Sentence) : CommandAnswers.Of(result);

    public static IResult OfWebhook(ActionResult result) => result switch
    {
        { Refusal: ActionRefusal.Gone } => new ProblemAnswer(ProblemKinds.WebhookNotFound, result.Sentence),
        { Outcome: ActionOutcome.Refused, Refusal: null } => new ProblemAnswer(ProblemKinds.WebhookRefused, result.Sentence),
        _ => CommandAnswers.Of(result),
    };
}
