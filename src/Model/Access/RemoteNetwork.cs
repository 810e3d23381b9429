using System.Net.Sockets;

namespace DmsDashboard.Model.Access;

/// <summary>Where a request comes from, as limits count it.</summary>
internal static class RemoteNetwork
{
    // Of IPv6 a household has at least as much as these bytes leave open.
    private const int NetworkBytes = 8;

    /// <summary>The address; of IPv6 its network. Empty where there is none.</summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        var address => address.ToString(),
    };
}
