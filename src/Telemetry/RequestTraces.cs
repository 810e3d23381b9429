using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace DmsDashboard.Telemetry;

/// <summary>Names the trace of a request by its route: an address may hold a token, the pattern of it never does.</summary>
internal static class RequestTraces
{
    /// <summary>What ASP.NET Core traces requests under.</summary>
    public const string SourceName = "Microsoft.AspNetCore";

    private static readonly string[] Methods = ["GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE"];

    /// <summary>Before everything else: what others answer is known only then.</summary>
    public static void UseRequestTraces(this WebApplication app) => app.Use(static async (http, next) =>
    {
        try
        {
            await next(http);
        }
        finally
        {
            if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } activity)
            {
                Name(activity, http);
            }
        }
    });

    private static void Name(Activity activity, HttpContext http)
    {
        // Whoever asks may name any method.
        var method = Methods.Contains(http.Request.Method) ? http.Request.Method : "_OTHER";
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = route is null ? method : $"{method} {route}";
        activity.SetTag("http.request.method", method);
        activity.SetTag("http.route", route);
        activity.SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }
}
