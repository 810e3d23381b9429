using System.Net;

namespace DmsDashboard.LocalAws;

/// <summary>Reads where to listen. The endpoint knows no users, so that it must not be seen by other machines.</summary>
internal static class LocalAwsUrl
{
    /// <summary>Parses an address such as <c>http://127.0.0.1:5081</c>; port 0 takes any free port.</summary>
    /// <exception cref="ArgumentException">Not http, not loopback, or not an address.</exception>
    public static Uri Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme != Uri.UriSchemeHttp || parsed.PathAndQuery != "/")
        {
            throw new ArgumentException($"Url '{url}' is not an address that LocalAws can listen on: write it like http://127.0.0.1:5081.");
        }

        return IsLoopback(parsed.Host)
            ? parsed
            : throw new ArgumentException($"Url '{url}' is not on this machine's loopback: LocalAws listens on 127.0.0.1, [::1] or localhost only.");
    }

    /// <summary>Whether a host name is this machine's loopback.</summary>
    public static bool IsLoopback(string host) =>
        host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
