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
        if (!IsForeign(http.Request))
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

    private bool IsForeign(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin
        ? !SiteOrigin.IsOwn(request) && !(CorsSettings.IsForOthers(request.Path) && settings.Value.Origins.Contains(origin))
        : IsEmbedded(request.Headers);

    // For pictures, scripts and the like browsers send no origin, but say that another site's page wants them. Whoever follows a link may come; who may frame a page is said with it (Headers).
    private static bool IsEmbedded(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        && (headers["Sec-Fetch-Mode"] != "navigate" || headers["Sec-Fetch-Dest"].ToString() is "object" or "embed");
}
