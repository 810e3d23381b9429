using Microsoft.AspNetCore.Antiforgery;

namespace DmsDashboard.Hosting.Headers;

/// <summary>What answers say to browsers.</summary>
internal static class HeadersRoom
{
    public static void AddHeaders(this WebApplicationBuilder builder)
    {
        // Who serves is nobody's business.
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<AntiforgeryOptions>(static options => options.SuppressXFrameOptionsHeader = true);
        builder.Services.AddHsts(static options => options.MaxAge = TimeSpan.FromDays(180));
        builder.Services.AddSingleton<ContentPolicy>().AddSingleton<ResponseHeaders>();
        // The first filter is the outermost; the framework's own stand there already.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, ResponseHeadersFilter>());
    }
}
