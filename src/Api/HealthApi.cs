using DmsDashboard.Model.Access;
using DmsDashboard.Store;

namespace DmsDashboard.Api;

/// <summary>Whether the process is up, and whether its data can be trusted.</summary>
internal static class HealthApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", static () => TypedResults.Text("ok")).AllowAnonymous();
        routes.MapGet("/readyz", Ready).AllowAnonymous();
    }

    private static IResult Ready(DmsStore store, TimeProvider time, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var whole = Readiness.Of(store.Current, time.GetUtcNow());
        // Load balancers come as nobody, and so may anybody else.
        var readiness = AccessPrincipal.PermissionsOf(http.User).Has(Capability.ViewDashboard) ? whole : whole with { Targets = null };
        var status = readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        // Any page of the web could ask by a name of its own that leads here.
        return StrangeHost.Is(http) ? TypedResults.Text(readiness.IsReady ? "ready" : "not ready", statusCode: status) : TypedResults.Json(readiness, statusCode: status);
    }
}
