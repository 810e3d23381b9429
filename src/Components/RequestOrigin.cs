using System.Net;
using DmsDashboard.Model;

namespace DmsDashboard.Components;

/// <summary>Who asks, read from the request of the page: in the circuit that follows there is no request any more.</summary>
internal static class RequestOrigin
{
    // In this order: each of these names the ones behind it as well.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    public static ActionOrigin Of(HttpContext? http) => http is null
        ? ActionOrigin.Unknown
        : new ActionOrigin(ActionOrigin.NotSignedIn, $"{Address(http.Connection.RemoteIpAddress)}, {Program(http.Request.Headers.UserAgent.ToString())}");

    private static string Address(IPAddress? address) => address switch
    {
        null => "unknown address",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ => address.ToString(),
    };

    private static string Program(string userAgent)
    {
        var known = Browsers.FirstOrDefault(browser => userAgent.Contains(browser.Mark, StringComparison.Ordinal)).Name;
        return known ?? "another browser";
    }
}
