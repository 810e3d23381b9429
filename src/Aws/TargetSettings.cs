namespace DmsDashboard.Aws;

/// <summary>One target as configured under <c>Targets</c>.</summary>
public sealed class TargetSettings
{
    public const string Section = "Targets";

    /// <summary>Unique among the targets; shown in the target switch.</summary>
    public string Name { get; init; } = "";

    /// <summary>AWS Region code, e.g. <c>eu-central-1</c>.</summary>
    public string Region { get; init; } = "";

    /// <summary>A profile of the shared AWS files; null leaves it to the SDK's own chain.</summary>
    public string? Profile { get; init; }

    /// <summary>A role to assume with those credentials.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Another address than AWS's own, e.g. of a test endpoint.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The configured targets in their order; none means the demo.</summary>
    public static List<TargetSettings> Read(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<List<TargetSettings>>() ?? [];

    /// <summary>One sentence for each key that is wrong.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) => TargetSettingsRules.Problems(configuration.GetSection(Section));
}
