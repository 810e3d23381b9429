using Microsoft.Net.Http.Headers;

namespace DmsDashboard.Telemetry.Prometheus;

/// <summary>The two texts that a reader may ask for; they differ in little.</summary>
/// <param name="ContentType">As it is said in the answer.</param>
/// <param name="IsOpenMetrics">True for the younger one.</param>
internal sealed record ExpositionFormat(string ContentType, bool IsOpenMetrics)
{
    public static readonly ExpositionFormat Text = new("text/plain; version=0.0.4; charset=utf-8", false);

    public static readonly ExpositionFormat OpenMetrics = new("application/openmetrics-text; version=1.0.0; charset=utf-8", true);

    private const string OpenMetricsType = "application/openmetrics-text";
    private const string OpenMetricsVersion = "1.0.0";

    /// <summary>The one that is wanted more; text for whoever names neither, as the format's rules have it.</summary>
    public static ExpositionFormat Of(IList<MediaTypeHeaderValue> accept)
    {
        var open = Best(accept.Where(static type => type.MediaType.Equals(OpenMetricsType, StringComparison.OrdinalIgnoreCase) && VersionOf(type) is null or OpenMetricsVersion));
        var text = Best(accept.Where(static type => type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase) || type.MatchesAllTypes));
        return open > 0 && open >= text ? OpenMetrics : Text;
    }

    private static string? VersionOf(MediaTypeHeaderValue type) => type.Parameters.FirstOrDefault(static parameter => parameter.Name == "version")?.GetUnescapedValue().Value;

    private static double Best(IEnumerable<MediaTypeHeaderValue> types) => types.Select(static type => type.Quality ?? 1).DefaultIfEmpty(0).Max();
}
