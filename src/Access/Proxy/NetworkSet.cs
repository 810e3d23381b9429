using System.Collections.Immutable;
using System.Net;

namespace DmsDashboard.Access.Proxy;

/// <summary>Networks by their addresses, as settings name them: <c>10.0.0.0/8</c>, or one machine.</summary>
public sealed record NetworkSet(ImmutableArray<IPNetwork> Networks)
{
    /// <summary>Reads what <see cref="Problems"/> found nothing in.</summary>
    public static NetworkSet Of(IEnumerable<string> texts) => new([.. texts.Select(Read).OfType<IPNetwork>()]);

    /// <summary>A sentence for each text that names no network.</summary>
    /// <param name="key">Under which they stand.</param>
    /// <param name="texts">As they stand there.</param>
    public static IEnumerable<string> Problems(string key, IEnumerable<string> texts) =>
        texts.Index().Where(static one => Read(one.Item) is null)
            .Select(one => $"{key}:{one.Index} is '{one.Item}', which is no network: write an address with the number of its bits, for example 10.0.0.0/16.");

    /// <summary>True when the address lies in one of them.</summary>
    public bool Holds(IPAddress? address) =>
        address is not null && Networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    // A whole internet is no network in front of anything.
    private static IPNetwork? Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? (network.PrefixLength > 0 ? network : null)
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
