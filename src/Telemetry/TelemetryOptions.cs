using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Telemetry;

/// <summary>What the dashboard tells other programs of itself and of the replications.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    // The counts of tables have a series for each of their states.
    private const int SeriesOfOne = 4;
    private const int FewestSeries = 2_000;

    /// <summary>Of so many replications single figures are told; of the others only how many there are of each health.</summary>
    [Range(1, 100_000, ErrorMessage = "It must be 1 to 100000 replications.")]
    public int MaxReplications { get; init; } = 1_000;

    /// <summary>How the log is written: <c>text</c> for people, <c>json</c> for programs, a line an entry with what it belongs to.</summary>
    [RegularExpression("^(text|json)$", ErrorMessage = "It must be text or json.")]
    public string Logs { get; init; } = "text";

    /// <summary>The most series of one metric, so that nothing that comes from elsewhere can fill the memory of whoever reads.</summary>
    internal int MaxSeries => Math.Max(FewestSeries, SeriesOfOne * MaxReplications);
}
