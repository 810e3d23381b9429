using System.Collections.Immutable;
using System.Globalization;

namespace DmsDashboard.Tests.Hostile;

/// <summary>Names in settings that nobody chose in good faith: some of the texts, of every kind.</summary>
internal static class HostileSettings
{
    /// <summary>Those that differ as names do, and stand in one line.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Payloads.All.Where(static (payload, index) => index % 6 == 0 || payload.StartsWith("//", StringComparison.Ordinal)).Select(static payload => payload.Trim()).Where(static name => name.Length > 0 && !name.Any(char.IsControl)).DistinctBy(static name => name.ToUpperInvariant())];

    /// <summary>Arguments that name a webhook; nobody listens there.</summary>
    public static string[] Webhook(string name, int index) =>
        [Argument($"Alerts:Webhooks:{index}:Name", name), Argument($"Alerts:Webhooks:{index}:Kind", "Json"), Argument($"Alerts:Webhooks:{index}:Url", "https://127.0.0.1:1/hook")];

    /// <summary>Arguments that name a target; nobody listens there.</summary>
    public static string[] Target(string name, int index) =>
        [Argument($"Targets:{index}:Name", name), Argument($"Targets:{index}:Region", "eu-central-1"), Argument($"Targets:{index}:Endpoint", "http://127.0.0.1:1")];

    private static string Argument(FormattableString key, string value) => $"--{key.ToString(CultureInfo.InvariantCulture)}={value}";
}
