using System.Globalization;
using DmsDashboard.Actions.Sharing;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store.Shares;

namespace DmsDashboard.Api.V1.Shares;

/// <summary>Links to the progress of chosen replications: the list, one more, and the end of one.</summary>
internal static class SharesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/shares", ListAsync).Needs(Capability.ShareStatus).Takes(PageParameters.All).Produces<SharePage>().Fails(ProblemKinds.BadParameter, ProblemKinds.DatabaseUnavailable)
            .Says("listShares", "Lists the share links", "The newest first, those that ended within 30 days too. Their addresses are not there: nobody can be told one a second time.");
        api.MapPost("/shares", MakeAsync).Needs(Capability.ShareStatus).Body<ShareBody>(ShareBody.Example).IsOwnCommand().Produces<MadeShare>(StatusCodes.Status201Created)
            .Says("makeShare", "Makes a share link", "The answer has the link, this once: it is kept nowhere, so that the same request asked again answers that it was made, with null in its place.");
        api.MapPost("/shares/{id}/revoke", RevokeAsync).Needs(Capability.ShareStatus).IsOwnCommand(ProblemKinds.ShareNotFound)
            .Says("revokeShare", "Ends a share link", "It lets nobody in any more, at once. It takes no body, or an empty object.");
    }

    private static Task<IResult> ListAsync(HttpContext http, ShareStore shares, TimeProvider time) => KeptReads.AnswerAsync(async () =>
    {
        var reader = new QueryReader(http);
        var page = PageRequest.Read(http, reader);
        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        var (items, next) = page.Cut(await shares.ListAsync(http.RequestAborted), static share => PagePosition.Of(share.Id, share.Id.ToString(CultureInfo.InvariantCulture)), isDescending: true);
        var now = time.GetUtcNow();
        return TypedResults.Ok(new SharePage([.. items.Select(share => ShareItem.Of(share, now))], next));
    });

    private static async Task<IResult> MakeAsync(HttpContext http, ShareBodies bodies, ShareActions actions, CommandRunner runner)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        var (body, unread) = await CommandBody.ReadAsync(http, ShareBodies.Members);
        if (body is null)
        {
            return unread!;
        }

        var ask = bodies.Read(body);
        if (body.Refusal is { } wrong)
        {
            return wrong;
        }

        string? link = null;
        return await runner.RunAsync(
            http,
            ask.Content,
            async origin =>
            {
                var made = await actions.CreateAsync(ask.Request, origin, http.RequestAborted);
                link = made.Token is { } token ? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/s/{token}" : null;
                return ShareWords.InBody(made.Result, ask.Request);
            },
            result => MadeShare.Answer(result, link));
    }

    private static Task<IResult> RevokeAsync(string id, HttpContext http, ShareStore shares, ShareActions actions, KeptCommands commands) => commands.RunAsync(
        http,
        new KeptThing("revoke-share", id, ProblemKinds.ShareNotFound, "/shares"),
        async number => (await shares.ListAsync(http.RequestAborted)).FirstOrDefault(share => share.Id == number),
        (share, origin) => actions.RevokeAsync(share, origin, http.RequestAborted));
}
