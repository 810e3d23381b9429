using DmsDashboard.Model.Access;
using DmsDashboard.Store.Shares;
using DmsDashboard.Store.Stakeholders;
using Microsoft.AspNetCore.Mvc;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>The pages for people who do not run it.</summary>
internal static class StakeholdersRoom
{
    private const int LargestForm = 16_384;

    public static IServiceCollection AddStakeholders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StatusOptions>().Bind(configuration.GetSection(StatusOptions.Section));
        services.AddOptions<ShareOptions>().Bind(configuration.GetSection(ShareOptions.Section));
        return services.AddSingleton<ReportAudience>().AddSingleton<StatusReports>().AddSingleton<ShareLimits>().AddSingleton<StatusEndpoint>().AddSingleton<ShareEndpoint>();
    }

    public static void MapStakeholders(this WebApplication app)
    {
        app.MapGet(StatusEndpoint.Path, static (HttpContext http, StatusEndpoint status) => status.Show(http)).Needs(Capability.ViewStatus).ExcludeFromDescription()
            .WithMetadata(new RenewsItselfAttribute());
        // The link itself is what lets in.
        app.MapGet(ShareEndpoint.Path, static (HttpContext http, ShareEndpoint share, string token) => share.ShowAsync(http, token)).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(ShareEndpoint.Path, static (HttpContext http, ShareEndpoint share, string token) => share.EnterAsync(http, token)).AllowAnonymous().ExcludeFromDescription()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }
}
