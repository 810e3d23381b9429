using DmsDashboard.Actions.Alerts;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;
using DmsDashboard.Store.Alerts;

namespace DmsDashboard.Api.V1.Alerts;

/// <summary>When nobody is told of alerts, and of what.</summary>
internal static class SilencesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/alerts/silences", ListAsync).Needs(Capability.ViewReplications).Produces<SilenceList>().FailsForAlerts()
            .Says("listSilences", "Lists the silences", "Those that hold, and those that will.");
        api.MapPost("/alerts/silences", SilenceAsync).Needs(Capability.ManageAlerts).Body<SilenceBody>(SilenceBody.Example).IsOwnCommand()
            .Says("silenceAlerts", "Keeps alerts quiet", "Of everything, of a target or of a replication; until a time, for so many minutes, or until it is ended. What is open at the end is told then. It takes no body, or an empty object, for all until it is ended.");
        api.MapPost("/alerts/silences/{id}/end", EndAsync).Needs(Capability.ManageAlerts).IsOwnCommand(ProblemKinds.SilenceNotFound)
            .Says("endSilence", "Ends a silence", "What is open and was not told is told soon after. It takes no body, or an empty object.");
    }

    private static Task<IResult> ListAsync(HttpContext http, AlertStore alerts, TimeProvider time) =>
        AlertsReading.AnswerAsync(http, alerts, overview => new SilenceList([.. overview.Silences.Select(silence => SilenceItem.Of(silence, time.GetUtcNow()))]));

    private static async Task<IResult> SilenceAsync(HttpContext http, DmsStore store, AlertActions actions, CommandRunner runner, TimeProvider time)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        var (body, unread) = await CommandBody.ReadAsync(http, SilenceBody.Members);
        if (body is null)
        {
            return unread!;
        }

        var request = SilenceBody.Read(body, store.Current);
        return body.Refusal is { } wrong ? wrong : await runner.RunAsync(http, request.Content, SendAsync);

        // Only now, or asked again it would be refused for an end that has passed meanwhile.
        Task<ActionResult> SendAsync(ActionOrigin origin) => request.EndProblem(time.GetUtcNow()) is { } problem
            ? Task.FromResult(new ActionResult(ActionOutcome.NotOffered, problem) { Refusal = ActionRefusal.Request })
            : actions.SilenceAsync(request.ToDraft(time.GetUtcNow()), origin, http.RequestAborted);
    }

    private static async Task<IResult> EndAsync(string id, HttpContext http, AlertActions actions, CommandRunner runner)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        var (body, unread) = await CommandBody.ReadAsync(http);
        return body?.Refusal ?? unread ?? await runner.RunAsync(http, $"end-silence\n{id}", origin => actions.EndAsync(id, origin, http.RequestAborted), result => AlertAnswers.OfEnd(result, id));
    }
}
