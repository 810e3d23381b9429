using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace DmsDashboard.Hosting;

/// <summary>
/// Refuses requests for names under which nobody opens the dashboard (DNS rebinding), health checks excepted: load balancers and Kubernetes ask by
/// the machine's address, which changes. What they are told by a strange name is a number without words.
/// </summary>
internal static class HostNames
{
    /// <summary>In place of the framework's own, which stands before everything and knows no exceptions.</summary>
    public static void AddHostNames(this IServiceCollection services)
    {
        services.Remove(services.Single(static service => service.ServiceType == typeof(IStartupFilter) && service.ImplementationType?.Name == "HostFilteringStartupFilter"));
        services.PostConfigure<HostFilteringOptions>(static options => (options.AllowedHosts, options.AllowEmptyHosts) = (Allowed(options.AllowedHosts), false));
    }

    /// <summary>Before everything else.</summary>
    public static void UseHostNames(this WebApplication app)
    {
        var path = app.Configuration[$"{ForwardedOptions.Section}:{nameof(ForwardedOptions.PathBase)}"] ?? "";
        StringSegment[] allowed = [.. app.Services.GetRequiredService<IOptions<HostFilteringOptions>>().Value.AllowedHosts.Select(static host => new StringSegment(host))];
        app.Use(static (http, next) =>
        {
            if (IsReadable(http.Request.Host))
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return http.Response.WriteAsync("The Host header is no host and port.", http.RequestAborted);
        });
        app.UseWhen(http => !IsHealthCheck(http.Request.Path, path), static branch => branch.UseHostFiltering());
        app.Use((http, next) =>
        {
            if (http.Request.Host.Value is not { Length: > 0 } host || !HostString.MatchesAny(host, allowed))
            {
                StrangeHost.Note(http);
            }

            return next(http);
        });
    }

    // The check of the host looks at the name alone; with a port that is none, addresses cannot be made of it.
    private static bool IsReadable(HostString host) => !host.HasValue || Uri.TryCreate($"http://{host.Value}", UriKind.Absolute, out _);

    // The path base is cut off later.
    private static bool IsHealthCheck(PathString asked, string pathBase) =>
        asked == "/healthz" || asked == "/readyz" || (pathBase.Length > 0 && asked.StartsWithSegments(pathBase, out var rest) && (rest == "/healthz" || rest == "/readyz"));

    // Loopback names only, unless hosts are named: a page at another name that resolves to 127.0.0.1 is refused.
    private static List<string> Allowed(IList<string>? configured) =>
        configured is null or [] or ["*"] ? ["localhost", "127.0.0.1", "[::1]"] : [.. configured];
}
