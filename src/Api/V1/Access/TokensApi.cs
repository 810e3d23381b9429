using System.Globalization;
using DmsDashboard.Actions.Access;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store.Access;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Api.V1.Access;

/// <summary>Tokens of programs: the list, one more, and the end of one. No token has the capability: people ask, with their session.</summary>
internal static class TokensApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/tokens", ListAsync).Needs(Capability.ManageAccess).Takes(PageParameters.All).Produces<TokenPage>().Fails(ProblemKinds.BadParameter, ProblemKinds.DatabaseUnavailable)
            .Says("listTokens", "Lists the tokens", "The newest first, those that ended lately too. The tokens themselves are not there: only their hashes are kept.");
        api.MapPost("/tokens", MakeAsync).Needs(Capability.ManageAccess).Body<TokenBody>(TokenBody.Example).IsOwnCommand().Produces<MadeToken>(StatusCodes.Status201Created)
            .Says("makeToken", "Makes a token", "The answer has the token, this once: it is kept nowhere, so that the same request asked again answers that it was made, with null in its place. No token has the capability for this: it takes the session of a person.");
        api.MapPost("/tokens/{id}/revoke", RevokeAsync).Needs(Capability.ManageAccess).IsOwnCommand(ProblemKinds.TokenNotFound)
            .Says("revokeToken", "Revokes a token", "It lets nobody in any more, at once; what is connected with it ends within half a minute. It takes no body, or an empty object.");
    }

    private static Task<IResult> ListAsync(HttpContext http, TokenStore tokens, ITokenRights rights, TimeProvider time) => KeptReads.AnswerAsync(async () =>
    {
        var reader = new QueryReader(http);
        var page = PageRequest.Read(http, reader);
        if (reader.Refusal is { } refusal)
        {
            return refusal;
        }

        var (items, next) = page.Cut(await tokens.ListAsync(http.RequestAborted), static token => PagePosition.Of(token.Id, token.Id.ToString(CultureInfo.InvariantCulture)), isDescending: true);
        var now = time.GetUtcNow();
        return TypedResults.Ok(new TokenPage([.. items.Select(token => TokenItem.Of(token, rights.Of(token), now))], next));
    });

    private static async Task<IResult> MakeAsync(HttpContext http, TokenActions actions, IOptions<TokenOptions> options, TimeProvider time, CommandRunner runner)
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        var (body, unread) = await CommandBody.ReadAsync(http, TokenBody.Members);
        if (body is null)
        {
            return unread!;
        }

        var asked = TokenBody.Read(body, options.Value.MaxDays);
        if (body.Refusal is { } wrong)
        {
            return wrong;
        }

        string? token = null;
        return await runner.RunAsync(
            http,
            asked.ToContent(),
            async origin =>
            {
                var made = await actions.CreateAsync(asked.ToRequest(time.GetUtcNow()), origin, http.RequestAborted);
                token = made.Secret?.Text;
                return made.Result;
            },
            result => MadeToken.Answer(result, token));
    }

    private static Task<IResult> RevokeAsync(string id, HttpContext http, TokenStore tokens, TokenActions actions, KeptCommands commands) => commands.RunAsync(
        http,
        new KeptThing("revoke-token", id, ProblemKinds.TokenNotFound, "/tokens"),
        number => tokens.FindAsync(number, http.RequestAborted).AsTask(),
        (token, origin) => actions.RevokeAsync(token, origin, http.RequestAborted));
}
