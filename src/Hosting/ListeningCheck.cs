using System.Globalization;
using DmsDashboard.Access;

namespace DmsDashboard.Hosting;

/// <summary>Refuses every way to configure an address that is not loopback, as long as people need not sign in or would send their sessions over an open line.</summary>
internal static class ListeningCheck
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>One sentence for each address that is refused.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        var (isSignedIn, isForwarded) = (SignInSettings.Read(configuration).IsOn, configuration.GetSection($"{ForwardedOptions.Section}:{nameof(ForwardedOptions.Networks)}").GetChildren().Any());
        var isReachable = false;
        string Reason(string scheme, string port)
        {
            isReachable = true;
            return ListeningCheck.Reason(scheme, port, isSignedIn, isForwarded);
        }

        string AddressReason(BindingAddress address) => Reason(address.Scheme, address.Port.ToString(CultureInfo.InvariantCulture));
        List<string> problems =
        [
            .. Urls(configuration).Select(url => LoopbackAddress.Refusal("Urls", url, AddressReason)).OfType<string>(),
            .. KestrelEndpoints(configuration).Select(found => LoopbackAddress.Refusal(found.Key, found.Url, AddressReason)).OfType<string>(),
            .. PortKeys(configuration, Reason),
        ];
        return [.. problems, .. AllowedHosts(configuration["AllowedHosts"], isReachable && problems.Count == 0)];
    }

    /// <summary>True when some key says where to listen.</summary>
    public static bool IsConfigured(IConfiguration configuration) =>
        Urls(configuration).Length > 0 || KestrelEndpoints(configuration).Any() || Ports(configuration).Any();

    // Empty when it may be listened on.
    private static string Reason(string scheme, string port, bool isSignedIn, bool isForwarded) =>
        !isSignedIn ? $"Nobody has to sign in, so the dashboard listens on this machine's loopback only: use http://127.0.0.1:{port} and an SSH tunnel, or set up the sign-in, for example Access:OpenId:Issuer."
        : isForwarded || scheme.Equals("https", StringComparison.OrdinalIgnoreCase) ? ""
        : "Sessions would go over an open line: use https with Kestrel:Certificates:Default:Path, or name the proxy that speaks https in Forwarded:Networks, for example 10.0.0.0/16.";

    private static string[] Urls(IConfiguration configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static IEnumerable<(string Key, string Url)> KestrelEndpoints(IConfiguration configuration) =>
        configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(static endpoint => ($"{endpoint.Path}:Url", endpoint["Url"] ?? ""));

    // HTTP_PORTS (environment: ASPNETCORE_HTTP_PORTS, set in .NET container images) means "every address".
    private static IEnumerable<string> PortKeys(IConfiguration configuration, Func<string, string, string> reason) =>
        from found in Ports(configuration)
        let sentence = reason(found.Key == WebHostDefaults.HttpsPortsKey ? "https" : "http", found.Value.Split(';')[0])
        where sentence.Length > 0
        select $"ASPNETCORE_{found.Key.ToUpperInvariant()} has '{found.Value}', which listens on every address. {sentence} Or empty it.";

    private static IEnumerable<(string Key, string Value)> Ports(IConfiguration configuration) =>
        from key in new[] { WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey }
        let ports = configuration[key]
        where !string.IsNullOrWhiteSpace(ports)
        select (key, ports);

    private static IEnumerable<string> AllowedHosts(string? hosts, bool isReachable)
    {
        if (hosts is null && isReachable)
        {
            yield return "AllowedHosts is missing: the dashboard listens for other machines, so name the hosts under which people open it, for example dms.example.com.";
        }

        if (hosts is not null && hosts.Split(';', StringSplitOptions.TrimEntries).Any(static host => host.Contains('*', StringComparison.Ordinal) || host is "[::]" or "0.0.0.0"))
        {
            yield return "AllowedHosts has a wildcard, which lets any web page reach the dashboard by DNS rebinding: name the hosts, for example localhost;127.0.0.1.";
        }
    }
}
