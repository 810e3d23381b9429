using DmsDashboard.Model.Problems;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Hosting;

/// <summary>
/// Refuses requests that another web site's page sends from the user's own browser. Loopback keeps out machines, not pages:
/// WebSockets know no same-origin rule, and a page of another site would come with the cookie of whoever is signed in, or, where no sign-in is set, need none.
/// Sites in <see cref="CorsSettings"/> are let through to what programs use.
/// </summary>
internal sealed class SameOriginMiddleware(RequestDelegate next, IOptions<CorsSettings> settings)
{
    public Task InvokeAsync(HttpContext http)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || SiteOrigin.IsOwn(http.Request) || (CorsSettings.IsForOthers(http.Request.Path) && settings.Value.Origins.Contains(origin)))
        {
            return next(http);
        }

        if (ProgramPath.Is(http.Request))
        {
            return new ProblemAnswer(ProblemKinds.ForeignOrigin, "Pages of other web sites may not use the dashboard, unless its setting Cors:Origins names them.").ExecuteAsync(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync("Pages of other web sites may not use the dashboard.", http.RequestAborted);
    }
}
