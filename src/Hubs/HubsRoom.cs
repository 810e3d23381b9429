using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace DmsDashboard.Hubs;

/// <summary>Live streams for other programs.</summary>
internal static class HubsRoom
{
    public const string Path = PresentedToken.HubPath;

    public static IServiceCollection AddHubs(this IServiceCollection services)
    {
        services.AddSignalR();
        // Of two protocols of one name the last counts.
        services.AddSingleton<IHubProtocol, HubProtocol>();
        services.AddSingleton<HubLogs>();
        services.AddSingleton(static provider => ActivatorUtilities.CreateInstance<HubConnectionHandler<DmsHub>>(provider, provider.GetRequiredService<HubLogs>()));
        return services.AddSingleton<HubAdmission>().AddSingleton<HubConnections>();
    }

    /// <summary>After it is known who asks, and that they may.</summary>
    public static void UseHubs(this WebApplication app) => app.UseMiddleware<HubDoor>();

    public static void MapHubs(this IEndpointRouteBuilder routes) => routes.MapHub<DmsHub>(Path);
}
