namespace DmsDashboard.Hosting;

/// <summary>Which other sites may show the dashboard's pages inside their own.</summary>
public sealed class EmbeddingOptions
{
    public const string Section = "Embedding";

    /// <summary>Exact origins, for example <c>https://portal.example.com</c>; none: no other site may (CSP <c>frame-ancestors</c>).</summary>
    public IList<string> Ancestors { get; init; } = [];

    /// <summary>True when one of them is another site (not the same registrable domain): browsers then send the cookie of a session only if it is marked <c>SameSite=None</c>.</summary>
    public bool CrossSite { get; init; }

    internal static IEnumerable<string> Problems(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        List<string> unreadable = [.. SectionReader.Problems<EmbeddingOptions>(section)];
        if (unreadable.Count > 0)
        {
            return unreadable;
        }

        var options = section.Get<EmbeddingOptions>() ?? new EmbeddingOptions();
        return options is { CrossSite: true, Ancestors.Count: 0 }
            ? [$"{Section}:{nameof(CrossSite)} is true, and {Section}:{nameof(Ancestors)} names no site: name it, for example https://portal.example.com, or leave both out."]
            : SiteOrigin.Problems($"{Section}:{nameof(Ancestors)}", options.Ancestors);
    }
}
