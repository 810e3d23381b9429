using DmsDashboard.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmsDashboard.Api;

/// <summary>Whether the process is up, and whether its data can be trusted.</summary>
internal static class HealthApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", static () => TypedResults.Text("ok")).AllowAnonymous();
        routes.MapGet("/readyz", Ready).AllowAnonymous();
    }

    private static JsonHttpResult<Readiness> Ready(DmsStore store, TimeProvider time, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var readiness = Readiness.Of(store.Current, time.GetUtcNow());
        return TypedResults.Json(readiness, statusCode: readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
