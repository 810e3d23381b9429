using DmsDashboard.Access.Proxy;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Hosting;

/// <summary>Makes a request look as it did before the reverse proxy took it.</summary>
internal static class Forwarding
{
    /// <summary>Before everything that asks who a request is from, or where it goes.</summary>
    public static void UseForwarding(this WebApplication app)
    {
        app.Use(static (http, next) =>
        {
            PeerAddress.Note(http);
            return next(http);
        });
        var settings = app.Configuration.GetSection(ForwardedOptions.Section).Get<ForwardedOptions>() ?? new ForwardedOptions();
        if (settings.Networks.Count > 0)
        {
            app.UseForwardedHeaders(Headers(settings, app.Services.GetRequiredService<IOptions<HostFilteringOptions>>().Value));
        }

        if (settings.PathBase.Length > 0)
        {
            app.Use((http, next) => Under(settings.PathBase, http, next));
        }

        app.UseHead();
        app.UseRouting();
    }

    private static ForwardedHeadersOptions Headers(ForwardedOptions settings, HostFilteringOptions hosts)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            // As many proxies as are named; the first address that is not one of theirs is who asks.
            ForwardLimit = null,
            AllowedHosts = hosts.AllowedHosts,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in NetworkSet.Of(settings.Networks).Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    // Some proxies cut the path off before they pass a request on, and some do not.
    private static Task Under(PathString path, HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments(path, out var rest))
        {
            http.Request.Path = rest.HasValue ? rest : "/";
        }

        http.Request.PathBase = path;
        return next(http);
    }
}
