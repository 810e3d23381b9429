namespace DmsDashboard.Store.Stakeholders;

/// <summary>The page for stakeholders.</summary>
public sealed class StatusOptions
{
    public const string Section = "Status";

    private const int LongestTitle = 80;

    /// <summary>What stands above the page.</summary>
    public string Title { get; init; } = "Progress of the migrations";

    /// <summary>Names for people by identifier; what has none is named after its identifier.</summary>
    public Dictionary<string, string> Names { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>One sentence for each key that is wrong.</summary>
    internal static IEnumerable<string> Problems(IConfiguration configuration)
    {
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            if (!string.Equals(setting.Key, nameof(Title), StringComparison.OrdinalIgnoreCase) && !string.Equals(setting.Key, nameof(Names), StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{setting.Path} is not a setting: {Section} has {nameof(Title)}, {nameof(Names)}.";
            }
        }

        if (configuration[$"{Section}:{nameof(Title)}"] is { } title && title.Trim().Length is 0 or > LongestTitle)
        {
            yield return $"{Section}:{nameof(Title)} is '{title}': write 1 to {LongestTitle} characters.";
        }

        foreach (var name in configuration.GetSection($"{Section}:{nameof(Names)}").GetChildren().Where(static name => string.IsNullOrWhiteSpace(name.Value)))
        {
            yield return $"{name.Path} has no name: write one, for example {name.Path}=Orders.";
        }
    }
}
