using DmsDashboard.Model.Access;

namespace DmsDashboard.Hubs;

/// <summary>Live streams for other programs.</summary>
internal static class HubsRoom
{
    public const string Path = PresentedToken.HubPath;

    public static IServiceCollection AddHubs(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<HubAdmission>();
        return services;
    }

    public static void MapHubs(this IEndpointRouteBuilder routes) => routes.MapHub<DmsHub>(Path);
}
