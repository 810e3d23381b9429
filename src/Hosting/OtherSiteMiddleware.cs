using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using Microsoft.AspNetCore.Authorization;

namespace DmsDashboard.Hosting;

/// <summary>
/// Asks pages of other sites for a token. Else they had the rights of whoever sits before the browser: a WebSocket takes cookies of the same site along,
/// and where no sign-in is set nobody needs any.
/// </summary>
internal sealed class OtherSiteMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Headers.Origin.Count == 0
            || SiteOrigin.IsOwn(http.Request)
            || PresentedToken.Of(http.Request) is not null
            || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return next(http);
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        return new ProblemAnswer(ProblemKinds.NotSignedIn, $"A page of another site needs a token of the dashboard: Authorization: Bearer dms_…. Who is signed in at this browser does not count. Admins make tokens at {http.Request.PathBase}/access.")
            .ExecuteAsync(http);
    }
}
