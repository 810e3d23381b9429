namespace DmsDashboard.Hubs;

/// <summary>Live streams for other programs.</summary>
internal static class HubsRoom
{
    public static IServiceCollection AddHubs(this IServiceCollection services) => services;

    public static void MapHubs(this IEndpointRouteBuilder routes) => _ = routes;
}
