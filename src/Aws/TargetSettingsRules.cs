using System.Text.RegularExpressions;

namespace DmsDashboard.Aws;

/// <summary>Decides whether the section <c>Targets</c> can be used. Pure.</summary>
internal static partial class TargetSettingsRules
{
    private static readonly string[] Keys = [nameof(TargetSettings.Name), nameof(TargetSettings.Region), nameof(TargetSettings.Profile), nameof(TargetSettings.RoleArn), nameof(TargetSettings.Endpoint)];

    public static IEnumerable<string> Problems(IConfigurationSection targets)
    {
        if (!string.IsNullOrEmpty(targets.Value))
        {
            return [$"{targets.Path} is '{targets.Value}', which is not a list: set {targets.Path}:0:Name and {targets.Path}:0:Region."];
        }

        var all = targets.GetChildren().ToList();
        return [.. all.SelectMany(ProblemsOfOne), .. Duplicates(all)];
    }

    private static IEnumerable<string> ProblemsOfOne(IConfigurationSection target)
    {
        if (!int.TryParse(target.Key, out _))
        {
            return [$"{target.Path} is not a target: targets are numbered, for example Targets:0:Name and Targets:0:Region."];
        }

        return
        [
            .. target.GetChildren().Where(static setting => !Keys.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)).Select(UnknownKey),
            .. Name(target),
            .. Region(target),
            .. RoleArn(target),
            .. Endpoint(target),
        ];
    }

    private static string UnknownKey(IConfigurationSection setting) => $"{setting.Path} is not a setting: a target has {string.Join(", ", Keys)}.";

    private static IEnumerable<string> Name(IConfigurationSection target) =>
        string.IsNullOrWhiteSpace(target[nameof(TargetSettings.Name)])
            ? [$"{target.Path}:Name is missing: give the target a name, for example production."]
            : [];

    private static IEnumerable<string> Region(IConfigurationSection target) => target[nameof(TargetSettings.Region)] switch
    {
        null or "" => [$"{target.Path}:Region is missing: set an AWS Region, for example eu-central-1."],
        { } region when !RegionCode().IsMatch(region) => [$"{target.Path}:Region is '{region}', which is not a Region code: write it like eu-central-1."],
        _ => [],
    };

    private static IEnumerable<string> RoleArn(IConfigurationSection target) =>
        target[nameof(TargetSettings.RoleArn)] is { Length: > 0 } role && !RoleArnShape().IsMatch(role)
            ? [$"{target.Path}:RoleArn is '{role}', which is not the ARN of a role: write it like arn:aws:iam::123456789012:role/dms-dashboard."]
            : [];

    private static IEnumerable<string> Endpoint(IConfigurationSection target) =>
        target[nameof(TargetSettings.Endpoint)] is { Length: > 0 } endpoint
        && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
            ? [$"{target.Path}:Endpoint is '{endpoint}', which is not an address: write it like http://127.0.0.1:5081, or leave it out for AWS."]
            : [];

    private static IEnumerable<string> Duplicates(IEnumerable<IConfigurationSection> targets) =>
        from target in targets
        let name = target[nameof(TargetSettings.Name)]
        where !string.IsNullOrWhiteSpace(name)
        group target by name.ToUpperInvariant() into same
        where same.Count() > 1
        select $"{same.Last().Path}:Name is '{same.Last()["Name"]}', which {same.First().Path} has too: each target needs its own name.";

    [GeneratedRegex("^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$", RegexOptions.ExplicitCapture)]
    private static partial Regex RegionCode();

    [GeneratedRegex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$")]
    private static partial Regex RoleArnShape();
}
