using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Alerts;

/// <summary>How people reach the dashboard, for links in messages.</summary>
/// <param name="url">The setting <c>PublicUrl</c>; null where there is none: then messages have no links.</param>
internal sealed class PublicAddress(string? url)
{
    public const string Key = "PublicUrl";

    private readonly string? _base = string.IsNullOrWhiteSpace(url) ? null : url.TrimEnd('/');

    /// <summary>A sentence when it is no address.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration[Key]) || (Uri.TryCreate(configuration[Key], UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
            ? []
            : [$"{Key} is '{configuration[Key]}', which is not the address of a site: write it like https://dms.example.com."];

    /// <summary>The page of alerts; null without a setting.</summary>
    public string? Alerts => _base is null ? null : $"{_base}/alerts";

    /// <summary>The replication's page, the list for a whole target; null without a setting.</summary>
    public string? Of(AlertLine line) => _base is null ? null
        : line.IsOfTarget ? $"{_base}/"
        : $"{_base}/replications/{Uri.EscapeDataString(line.Identifier)}?target={Uri.EscapeDataString(line.TargetName)}&kind={(line.Kind is ReplicationKind.Task ? "task" : "serverless")}";
}
