namespace DmsDashboard.Hosting;

/// <summary>
/// Refuses requests that another web site's page sends from the user's own browser. Loopback keeps out machines, not pages:
/// WebSockets know no same-origin rule, and a page of another site would come with the cookie of whoever is signed in, or, where no sign-in is set, need none.
/// </summary>
internal sealed class SameOriginMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || IsOwn(origin, http.Request))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync("Pages of other web sites may not use the dashboard.", http.RequestAborted);
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var parsed)
        // A page that came over an open line may have been written by anybody on it.
        && (!request.IsHttps || parsed.Scheme == Uri.UriSchemeHttps)
        && string.Equals(parsed.Authority, new Uri($"{request.Scheme}://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase);
}
