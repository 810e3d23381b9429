using System.Globalization;
using DmsDashboard.LocalAws;

namespace DmsDashboard.Hosting;

/// <summary>How the embedded AWS endpoint is started when no target is configured.</summary>
public sealed class LocalAwsSettings
{
    public const string Section = "LocalAws";

    /// <summary>Where it listens; port 0 takes any free port.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5081";

    /// <summary>demo, walkthrough, stress, matrix, wide, loads or empty.</summary>
    public string Scenario { get; init; } = "demo";

    /// <summary>Durations of work are divided by this.</summary>
    public double Speed { get; init; } = 20;

    public int Seed { get; init; } = 1;

    /// <summary>Whether the control route for tests is there.</summary>
    public bool Control { get; init; }

    private static readonly string[] Scenarios = ["demo", "walkthrough", "stress", "matrix", "wide", "loads", "empty"];

    internal static IEnumerable<string> Problems(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var unreadable = SectionReader.Problems<LocalAwsSettings>(section).ToList();
        return unreadable.Count > 0 ? unreadable : Problems(section.Get<LocalAwsSettings>() ?? new LocalAwsSettings());
    }

    private static IEnumerable<string> Problems(LocalAwsSettings settings)
    {
        if (LoopbackAddress.Refusal($"{Section}:{nameof(Url)}", settings.Url, static address => $"The embedded endpoint is for this machine only: use http://127.0.0.1:{address.Port}.") is { } refusal)
        {
            yield return refusal;
        }
        else if (!settings.Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{Section}:{nameof(Url)} has '{settings.Url}': the embedded endpoint speaks plain http, for example http://127.0.0.1:5081.";
        }

        if (!Scenarios.Contains(settings.Scenario))
        {
            yield return $"{Section}:{nameof(Scenario)} is '{settings.Scenario}': use one of {string.Join(", ", Scenarios)}.";
        }

        if (!(settings.Speed >= LocalAwsOptions.LeastSpeed && settings.Speed <= LocalAwsOptions.MostSpeed))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Section}:{nameof(Speed)} is {settings.Speed}: use a number from {LocalAwsOptions.LeastSpeed} to {LocalAwsOptions.MostSpeed}, for example 20.");
        }
    }
}
