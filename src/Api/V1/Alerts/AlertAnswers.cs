using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>What became of a command to alerts, as an HTTP answer.</summary>
internal static class AlertAnswers
{
    /// <param name="result">What became of it.</param>
    /// <param name="id">As it stands in the path.</param>
    public static IResult OfEnd(ActionResult result, string id) => result.Refusal is ActionRefusal.Gone
        ? new ProblemAnswer(ProblemKinds.SilenceNotFound, $"There is no silence '{ReplicationNaming.Shown(id)}': it has ended, or never was.") { ListedAt = ProgramPath.Api + "/alerts/silences" }
        : CommandAnswers.Of(result);

    public static IResult OfWebhook(ActionResult result) => result switch
    {
        { Refusal: ActionRefusal.Gone } => new ProblemAnswer(ProblemKinds.WebhookNotFound, result.Sentence) { ListedAt = ProgramPath.Api + "/alerts/webhooks" },
        { Outcome: ActionOutcome.Refused, Refusal: null } => new ProblemAnswer(ProblemKinds.WebhookRefused, result.Sentence),
        _ => CommandAnswers.Of(result),
    };
}
