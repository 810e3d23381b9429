using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Components.Endpoints;

namespace DmsDashboard.Access;

/// <summary>Answers requests of those who were not let in, or may not: pages as the way in has it, programs with a sentence.</summary>
internal sealed class RefusedRequests(RefusedCommands commands) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) => authorizeResult switch
    {
        { Succeeded: true } => next(context),
        { Challenged: true } => ChallengeAsync(context),
        _ => ForbidAsync(context, policy),
    };

    private static Task ChallengeAsync(HttpContext http)
    {
        if (AccessSchemes.Of(http) is AccessSchemes.Open && OpenDoor.Refusal(http) is { } sentence)
        {
            return IsForPeople(http)
                ? TypedResults.Text(sentence, statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(http)
                : new ProblemAnswer(ProblemKinds.NotSignedIn, sentence).ExecuteAsync(http);
        }

        if (IsForPeople(http))
        {
            return http.ChallengeAsync();
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        return new ProblemAnswer(ProblemKinds.NotSignedIn, $"Send a token of the dashboard that is valid: Authorization: Bearer dms_…, or sign in. Admins make tokens at {http.Request.PathBase}/access.").ExecuteAsync(http);
    }

    private async Task ForbidAsync(HttpContext http, AuthorizationPolicy policy)
    {
        if (!IsForPeople(http))
        {
            var sentence = Sentence(http, policy);
            await commands.NoteAsync(http, sentence);
            await new ProblemAnswer(ProblemKinds.NotAllowed, sentence).ExecuteAsync(http);
        }
        else if (AccessPrincipal.PermissionsOf(http.User).IsNone)
        {
            await http.ForbidAsync();
        }
        else
        {
            // Without a body: the page for what is not there is drawn, and its circuit says of the address that they may not.
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    private static string Sentence(HttpContext http, AuthorizationPolicy policy) => policy.Requirements.OfType<CapabilityRequirement>().FirstOrDefault() switch
    {
        { Capability: var capability } when AccessPrincipal.TokenOf(http.User) is not null => AccessSentences.TokenNeeds(capability),
        { Capability: var capability } => AccessSentences.Needs(capability),
        _ when AccessPrincipal.TokenOf(http.User) is not null && AccessPrincipal.PermissionsOf(http.User).IsNone => AccessSentences.TokenMayNothing,
        _ => "This address is not for you, or does not say which capability it needs and is for nobody.",
    };

    private static bool IsForPeople(HttpContext http) => !ProgramPath.Is(http.Request) && http.Request.Headers.Authorization.Count == 0
        && (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || (HttpMethods.IsGet(http.Request.Method) && AsksForAPage(http.Request)));

    private static bool AsksForAPage(HttpRequest request) => request.GetTypedHeaders().Accept.Any(static accept => accept.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
