using System.Text;
using DmsDashboard.Model.Access;
using DmsDashboard.Telemetry.Prometheus;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmsDashboard.Telemetry;

/// <summary>All metrics as Prometheus reads them. Reads what is known; nothing is asked of AWS for it.</summary>
internal static class MetricsApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/metrics", Read).Needs(Capability.ReadMetrics);

    private static FileContentHttpResult Read(MeterCollector collector, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var format = ExpositionFormat.Of(http.Request.GetTypedHeaders().Accept);
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(Exposition.Write(collector.Collect(), format)), format.ContentType);
    }
}
