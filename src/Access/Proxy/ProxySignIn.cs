using System.Collections.Concurrent;
using System.Net;
using DmsDashboard.Access.OpenId;
using DmsDashboard.Model.Access;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access.Proxy;

/// <summary>Reads who the proxy says asks.</summary>
internal sealed partial class ProxySignIn(IOptions<ProxyOptions> options, ILogger<ProxySignIn> logger)
{
    private const int MostStrangers = 100;

    private readonly NetworkSet _networks = NetworkSet.Of(options.Value.Networks);
    private readonly ConcurrentDictionary<IPAddress, byte> _strangers = [];

    /// <summary>True when the request comes from the proxy and names somebody.</summary>
    public bool Brings(HttpContext http)
    {
        if (!options.Value.IsOn || !http.Request.Headers.ContainsKey(options.Value.UserHeader))
        {
            return false;
        }

        var peer = PeerAddress.Of(http);
        if (_networks.Holds(peer))
        {
            return true;
        }

        NoteStranger(peer);
        return false;
    }

    /// <summary>The person; null when the headers name nobody, or two.</summary>
    public Person? Read(HttpContext http)
    {
        var settings = options.Value;
        // Groups that came from outside beside the proxy's own would count as much.
        if (One(http, settings.UserHeader) is not { } user || http.Request.Headers[settings.GroupsHeader].Count > 1)
        {
            return null;
        }

        var name = settings.NameHeader.Length > 0 ? One(http, settings.NameHeader) : null;
        var groups = http.Request.Headers[settings.GroupsHeader].SelectMany(static value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return new Person(AccessSchemes.Proxy, user, name ?? user, [.. groups.Distinct(StringComparer.Ordinal)]);
    }

    // A proxy that adds its header beside one that came from outside, or joins both by a comma, has not named anybody.
    private static string? One(HttpContext http, string header) =>
        http.Request.Headers[header] is [{ } value] && !value.Contains(',', StringComparison.Ordinal) && PersonReader.Shown(value) is { Length: > 0 } text ? text : null;

    private void NoteStranger(IPAddress? peer)
    {
        if (peer is not null && _strangers.Count < MostStrangers && _strangers.TryAdd(peer, 0))
        {
            LogIgnored(options.Value.UserHeader, peer);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A request with {Header} came from {Peer}, which Access:Proxy:Networks does not name: the header is ignored")]
    private partial void LogIgnored(string header, IPAddress peer);
}
