using System.Globalization;
using DmsDashboard.Actions.Access;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Access;

/// <summary>Who is signed in, and the end of that.</summary>
internal static class SessionsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sessions", ListAsync).Needs(Capability.ManageAccess).Takes(PageParameters.All).Produces<SessionPage>().Fails(ProblemKinds.BadParameter, ProblemKinds.DatabaseUnavailable)
            .Says("listSessions", "Lists who is signed in", "The newest first. People whom a proxy names at each request have no session.");
        api.MapPost("/sessions/{id}/end", EndAsync).Needs(Capability.ManageAccess).IsOwnCommand(ProblemKinds.SessionNotFound)
            .Says("endSession", "Ends a session", "Its pages and connections end at once. Its person may sign in again. It takes no body, or an empty object.");
    }

    private static Task<IResult> ListAsync(HttpContext http, ISessions sessions) => KeptReads.AnswerAsync(async () =>
    {
        var reader = new QueryReader(http);
        var page = PageRequest.Read(http, reader);
        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        var (items, next) = page.Cut(await sessions.ListAsync(http.RequestAborted), static session => PagePosition.Of(session.Id, session.Id.ToString(CultureInfo.InvariantCulture)), isDescending: true);
        return TypedResults.Ok(new SessionPage([.. items.Select(SessionItem.Of)], next));
    });

    private static Task<IResult> EndAsync(string id, HttpContext http, ISessions sessions, SessionActions actions, KeptCommands commands) => commands.RunAsync(
        http,
        new KeptThing("end-session", id, ProblemKinds.SessionNotFound, "/sessions"),
        async number => (await sessions.ListAsync(http.RequestAborted)).FirstOrDefault(session => session.Id == number),
        (session, origin) => actions.EndAsync(session, origin, http.RequestAborted));
}
