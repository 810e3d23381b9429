namespace DmsDashboard.Hosting;

/// <summary>Refuses every way to configure an address that is not loopback: until sign-in exists whoever reaches the port may stop replications.</summary>
internal static class ListeningCheck
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>One sentence for each address that is refused.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
    [
        .. Urls(configuration).Select(static url => LoopbackAddress.Refusal("Urls", url)).OfType<string>(),
        .. KestrelEndpoints(configuration).Select(static found => LoopbackAddress.Refusal(found.Key, found.Url)).OfType<string>(),
        .. PortKeys(configuration),
        .. AllowedHosts(configuration),
    ];

    /// <summary>True when some key says where to listen.</summary>
    public static bool IsConfigured(IConfiguration configuration) =>
        Urls(configuration).Length > 0 || KestrelEndpoints(configuration).Any();

    private static string[] Urls(IConfiguration configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static IEnumerable<(string Key, string Url)> KestrelEndpoints(IConfiguration configuration) =>
        configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(static endpoint => ($"{endpoint.Path}:Url", endpoint["Url"] ?? ""));

    // HTTP_PORTS (environment: ASPNETCORE_HTTP_PORTS, set in .NET container images) means "every address".
    private static IEnumerable<string> PortKeys(IConfiguration configuration) =>
        from key in new[] { WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey }
        let ports = configuration[key]
        where !string.IsNullOrWhiteSpace(ports)
        select $"ASPNETCORE_{key.ToUpperInvariant()} has '{ports}', which listens on every address. There is no sign-in yet, so the dashboard listens on this machine's loopback only: empty it and set Urls, for example http://127.0.0.1:{ports.Split(';')[0]}.";

    private static IEnumerable<string> AllowedHosts(IConfiguration configuration) =>
        configuration["AllowedHosts"] is { } hosts && hosts.Split(';', StringSplitOptions.TrimEntries).Any(static host => host is "*" or "[::]" or "0.0.0.0")
            ? ["AllowedHosts has a wildcard, which lets any web page reach the dashboard by DNS rebinding: name the hosts, for example localhost;127.0.0.1."]
            : [];
}
