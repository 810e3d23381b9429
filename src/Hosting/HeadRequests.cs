namespace DmsDashboard.Hosting;

/// <summary>Lets HEAD do as GET. The server still knows how it was asked, and sends no body.</summary>
internal static class HeadRequests
{
    // Connections and streams: they would stay open, and nobody read.
    private static readonly PathString[] Connections = ["/hubs", "/_blazor"];

    /// <summary>Before routing, for routes know GET alone.</summary>
    public static void UseHead(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        if (HttpMethods.IsHead(http.Request.Method) && !IsStream(http.Request.Path))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    });

    private static bool IsStream(PathString path) =>
        Connections.Any(known => path.StartsWithSegments(known, StringComparison.OrdinalIgnoreCase)) || path.Value?.TrimEnd('/').EndsWith("/logs/follow", StringComparison.OrdinalIgnoreCase) is true;
}
