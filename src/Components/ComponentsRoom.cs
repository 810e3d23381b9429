using DmsDashboard.Components.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Replications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Components.Stakeholders;
using DmsDashboard.Components.Tables;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Radzen;

namespace DmsDashboard.Components;

/// <summary>Puts the pages together.</summary>
internal static class ComponentsRoom
{
    public static IServiceCollection AddComponents(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CostOptions>().Bind(configuration.GetSection(CostOptions.Section));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<CircuitHandler, CircuitPresence>();
        services.AddSingleton<ReplicationListCache>();
        services.AddSingleton<TableListCache>();
        services.AddScoped<ActionDialogs>().AddScoped<ListAddress>();
        services.AddScoped<Selection>().AddScoped<BulkDialogs>();
        services.AddScoped<Toasts>();
        // What Radzen's charts ask for; nothing of it is made before one is drawn.
        services.AddRadzenComponents();
        return services.AddStakeholders(configuration);
    }

    /// <summary>An address that is none shows the same page, whether the browser or the circuit asks for it. What comes after this in the pipeline sees that page, too.</summary>
    public static IApplicationBuilder UseNotFoundPage(this WebApplication app) => app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true).Use(static (http, next) =>
    {
        // Pages are asked for by GET. Sent again as what was posted, the page would answer that it has no antiforgery token, and the first answer be lost.
        if (!HttpMethods.IsGet(http.Request.Method) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(http);
    });

    public static WebApplication MapComponents(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapStakeholders();
        // Who may frame a page is said with everything else that a browser is told (Hosting/Headers).
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(static options => options.ContentSecurityFrameAncestorsPolicy = null).Add(NeedSomebody);
        return app;
    }

    // The circuit's own endpoints are for whoever may anything: each page says for itself what it needs, and one that does not is refused.
    private static void NeedSomebody(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.Any(static item => item is IAuthorizeData or IAllowAnonymous or ComponentTypeMetadata))
        {
            endpoint.Metadata.Add(new AuthorizeAttribute(AccessPolicies.Circuit));
        }
    }
}
