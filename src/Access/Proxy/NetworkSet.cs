using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DmsDashboard.Access.Proxy;

/// <summary>Networks by their addresses, as settings name them: <c>10.0.0.0/8</c>, or one machine.</summary>
public sealed record NetworkSet(ImmutableArray<IPNetwork> Networks)
{
    private const byte Private = 0xfd;

    /// <summary>Reads what <see cref="Problems"/> found nothing in.</summary>
    public static NetworkSet Of(IEnumerable<string> texts) => new([.. texts.Select(Read).OfType<IPNetwork>()]);

    /// <summary>A sentence for each text that names no network.</summary>
    /// <param name="key">Under which they stand.</param>
    /// <param name="texts">As they stand there.</param>
    public static IEnumerable<string> Problems(string key, IEnumerable<string> texts) =>
        texts.Index()
            .Select(one => (one.Index, one.Item, Network: Read(one.Item)))
            .Where(static one => one.Network is not { } network || Objection(network) is not null)
            .Select(one => $"{key}:{one.Index} is '{one.Item}', {(one.Network is { } network ? Objection(network) : "which is no network: write an address with the number of its bits, for example 10.0.0.0/16.")}");

    /// <summary>True when the address lies in one of them.</summary>
    public bool Holds(IPAddress? address) =>
        address is not null && Networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    // A half of the internet is no network in front of anything, and two halves are all of it. No allocation of IPv4 is wider than /8; the private fd00::/8 is anybody's own.
    // (Of a wider network of IPv6 the framework would also say that it contains addresses of IPv4 that came as IPv6.)
    private static string? Objection(IPNetwork network) =>
        network.BaseAddress.AddressFamily is AddressFamily.InterNetwork ? (network.PrefixLength < 8 ? Wide(8, "10.0.0.0/8") : null)
        : IsOfIPv4(network) ? "which stands for addresses of IPv4: write those, for example 10.0.0.0/16."
        : network.PrefixLength < 16 && !(network.PrefixLength >= 8 && network.BaseAddress.GetAddressBytes()[0] == Private) ? Wide(16, "2001:db8::/32")
        : null;

    // ::ffff:0:0/96 stands for all of IPv4, and what is wider has that within it.
    private static bool IsOfIPv4(IPNetwork network) =>
        network.BaseAddress.IsIPv4MappedToIPv6 || (network.PrefixLength <= 96 && network.BaseAddress.GetAddressBytes().AsSpan(0, 10).IndexOfAnyExcept((byte)0) < 0);

    private static string Wide(int least, string example) =>
        string.Create(CultureInfo.InvariantCulture, $"which is too wide for the network of a proxy: whoever is in it is believed. Give {least} bits at least, for example {example}; best the proxy's own address.");

    private static IPNetwork? Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
