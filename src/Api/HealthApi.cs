namespace DmsDashboard.Api;

/// <summary>Whether the process is up, and whether its data can be trusted.</summary>
internal static class HealthApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/healthz", static () => "ok");
}
