namespace DmsDashboard.Hosting;

/// <summary>Which other sites may show the dashboard's pages inside their own.</summary>
public sealed class EmbeddingOptions
{
    public const string Section = "Embedding";

    /// <summary>Exact origins, for example <c>https://portal.example.com</c>; none: no other site may (CSP <c>frame-ancestors</c>).</summary>
    public IList<string> Ancestors { get; init; } = [];

    internal static IEnumerable<string> Problems(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        List<string> unreadable = [.. SectionReader.Problems<EmbeddingOptions>(section)];
        return unreadable.Count > 0 ? unreadable : SiteOrigin.Problems($"{Section}:{nameof(Ancestors)}", (section.Get<EmbeddingOptions>() ?? new EmbeddingOptions()).Ancestors);
    }
}
