using System.Net;

namespace DmsDashboard.Access.Proxy;

/// <summary>Who really connected: forwarded headers replace the connection's address by the one that the proxy tells.</summary>
internal static class PeerAddress
{
    private static readonly object Key = new();

    /// <summary>Keeps it; before any forwarded header is read.</summary>
    public static void Note(HttpContext http) => http.Items[Key] = http.Connection.RemoteIpAddress;

    public static IPAddress? Of(HttpContext http) => http.Items.TryGetValue(Key, out var address) ? address as IPAddress : http.Connection.RemoteIpAddress;
}
