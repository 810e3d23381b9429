namespace DmsDashboard.Hosting;

/// <summary>Pages of which other sites may call the dashboard as programs do.</summary>
public sealed class CorsSettings
{
    public const string Section = "Cors";

    // What programs use. Pages, sign-in and downloads are for the dashboard's own pages alone.
    private static readonly PathString[] Paths = ["/api", "/hubs", "/openapi"];

    /// <summary>Exact origins, for example <c>https://portal.example.com</c>; none: no other site's page may.</summary>
    public IList<string> Origins { get; init; } = [];

    /// <summary>True for an address that a page of a named site may call.</summary>
    internal static bool IsForOthers(PathString path) => Paths.Any(known => path.StartsWithSegments(known, StringComparison.OrdinalIgnoreCase));

    internal static IEnumerable<string> Problems(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        List<string> unreadable = [.. SectionReader.Problems<CorsSettings>(section)];
        return unreadable.Count > 0 ? unreadable : SiteOrigin.Problems($"{Section}:{nameof(Origins)}", (section.Get<CorsSettings>() ?? new CorsSettings()).Origins);
    }
}
