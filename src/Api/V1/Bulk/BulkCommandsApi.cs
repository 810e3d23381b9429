using DmsDashboard.Actions.Bulk;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Bulk;

/// <summary>Starts and stops several replications together: what the selection of the list does, by the same door.</summary>
internal static class BulkCommandsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/bulk-runs/start", StartAsync).Needs(Capability.StartReplication).Body<BulkStartBody>(BulkStartBody.Example).IsOwnCommand()
            .Says("startReplications", "Starts several replications", "Begins a bulk run: a few at once, each recorded and sent once, and if one fails the others go on. What ran before goes on where it stopped, what never ran begins; nothing is reloaded. What cannot take part is left out, and the run says why.");
        api.MapPost("/bulk-runs/stop", StopAsync).Needs(Capability.StopReplication).Body<BulkStopBody>(BulkStopBody.Example).IsOwnCommand()
            .Says("stopReplications", "Stops several replications", "Begins a bulk run: a few at once, each recorded and sent once, and if one fails the others go on. What cannot be stopped is left out, and the run says why.");
        api.MapPost("/bulk-runs/{id}/cancel", CancelAsync).RequireAuthorization(AccessPolicies.Anything).IsOwnCommand(ProblemKinds.BulkRunNotFound)
            .Says("cancelBulkRun", "Cancels a bulk run", "Nothing more of it is sent; what is under way gets its answer. For whoever may begin such a run: StartReplication or StopReplication, by what it does. It takes no body, or an empty object.");
    }

    private static Task<IResult> StartAsync(HttpContext http, BulkStarter starter, CommandRunner runner) =>
        BeginAsync(http, BulkStartBody.Members, runner, starter, body => new BulkRequest(false, BulkStopBody.Read(body, starter.Current), BulkStartBody.ReadType(body)));

    private static Task<IResult> StopAsync(HttpContext http, BulkStarter starter, CommandRunner runner) =>
        BeginAsync(http, BulkStopBody.Members, runner, starter, body => new BulkRequest(true, BulkStopBody.Read(body, starter.Current), null));

    private static async Task<IResult> BeginAsync(HttpContext http, string[] members, CommandRunner runner, BulkStarter starter, Func<BodyReader, BulkRequest> read)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        var (body, unread) = await CommandBody.ReadAsync(http, members);
        if (body is null)
        {
            return unread!;
        }

        var request = read(body);
        return body.Refusal is { } wrong ? wrong : await runner.RunAsync(http, request.Content, origin => Task.FromResult(starter.Begin(request, origin)));
    }

    private static async Task<IResult> CancelAsync(string id, HttpContext http, BulkActions actions, BulkRuns runs, CommandRunner runner)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        var (body, unread) = await CommandBody.ReadAsync(http);
        return body?.Refusal ?? unread ?? await runner.RunAsync(http, $"cancel-bulk-run\n{id}", Send, Tell);

        // No run has this number.
        Task<ActionResult> Send(ActionOrigin origin) => actions.CancelAsync(runs.Find(id)?.Number ?? 0, origin, http.RequestAborted);

        IResult Tell(ActionResult result) => result.Refusal is ActionRefusal.Gone ? BulkRunsApi.Missing(id) : CommandAnswers.Of(result);
    }
}
