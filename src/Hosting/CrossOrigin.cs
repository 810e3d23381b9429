using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Hosting;

/// <summary>Lets pages of the sites in <see cref="CorsSettings"/> call what programs call, and nobody else's page anything.</summary>
internal static class CrossOrigin
{
    // Browsers ask again after that time whether they may.
    private static readonly TimeSpan PreflightAge = TimeSpan.FromMinutes(10);

    // DELETE is how SignalR ends a connection by long polling; X-… are what its client sends.
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "DELETE"];
    private static readonly string[] RequestHeaders = ["Authorization", "Content-Type", "Idempotency-Key", "If-None-Match", "X-Requested-With", "X-SignalR-User-Agent"];
    private static readonly string[] ResponseHeaders = ["Captured-At", "ETag", "Idempotency-Replayed", "Last-Modified", "Link", "Location", "Retry-After", "WWW-Authenticate", "Content-Disposition"];

    public static void AddCrossOrigin(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<CorsSettings>().BindConfiguration(CorsSettings.Section);
        builder.Services.AddCors();
    }

    /// <summary>After routing and before authentication.</summary>
    public static void UseCrossOrigin(this WebApplication app)
    {
        app.UseMiddleware<SameOriginMiddleware>();
        if (app.Services.GetRequiredService<IOptions<CorsSettings>>().Value is not { Origins.Count: > 0 } settings)
        {
            return;
        }

        app.UseWhen(static http => CorsSettings.IsForOthers(http.Request.Path), branch =>
        {
            branch.Use(static (http, next) =>
            {
                // An answer that a cache keeps of one site must not be given to another.
                http.Response.Headers.Append("Vary", "Origin");
                return next(http);
            });
            branch.UseCors(policy => Configure(policy, settings));
            branch.UseMiddleware<OtherSiteMiddleware>();
        });
    }

    // No credentials: a page of another site comes with a token or not at all (OtherSiteMiddleware), so that browsers need not send cookies along.
    private static void Configure(CorsPolicyBuilder policy, CorsSettings settings) => policy
        .WithOrigins([.. settings.Origins])
        .WithMethods(Methods)
        .WithHeaders(RequestHeaders)
        .WithExposedHeaders(ResponseHeaders)
        .SetPreflightMaxAge(PreflightAge);
}
