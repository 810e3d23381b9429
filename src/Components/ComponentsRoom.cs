using DmsDashboard.Components.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Replications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Components.Tables;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DmsDashboard.Components;

/// <summary>Puts the pages together.</summary>
internal static class ComponentsRoom
{
    public static IServiceCollection AddComponents(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CostOptions>().Bind(configuration.GetSection(CostOptions.Section));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton<CircuitHandler, CircuitPresence>();
        services.AddSingleton<ReplicationListCache>();
        services.AddSingleton<TableListCache>();
        services.AddScoped<ActionDialogs>().AddScoped<ListAddress>();
        services.AddScoped<Selection>().AddScoped<BulkDialogs>();
        services.AddScoped<Toasts>();
        return services;
    }

    public static WebApplication MapComponents(this WebApplication app)
    {
        // An address that is none shows the same page, whether the browser or the circuit asks for it.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        // After the line above: that page, too, passes here.
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }
}
