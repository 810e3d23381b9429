using System.Net;
using System.Security.Claims;

namespace DmsDashboard.Model.Access;

/// <summary>Who asks and from where, read from a request. A circuit has none any more: it gets from where when it begins, and who from what stands for its sign-in.</summary>
internal static class RequestOrigin
{
    // In this order: each of these names the ones behind it as well.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    /// <summary>Whoever sent that request.</summary>
    public static ActionOrigin Of(HttpContext http) => Of(http.User, From(http));

    /// <summary>Whoever was let in as that, with what they may do at this moment.</summary>
    public static ActionOrigin Of(ClaimsPrincipal user, string from) => new(AccessPrincipal.WhoOf(user), from)
    {
        Way = AccessPrincipal.WayOf(user),
        Subject = AccessPrincipal.SubjectOf(user),
        Permissions = AccessPrincipal.PermissionsOf(user),
    };

    /// <summary>The remote address and the program.</summary>
    public static string From(HttpContext? http) => http is null
        ? ActionOrigin.Unknown.From
        : $"{Address(http.Connection.RemoteIpAddress)}, {Program(http)}";

    private static string Address(IPAddress? address) => address switch
    {
        null => "unknown address",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        _ => address.ToString(),
    };

    private static string Program(HttpContext http)
    {
        var userAgent = http.Request.Headers.UserAgent.ToString();
        var known = Browsers.FirstOrDefault(browser => userAgent.Contains(browser.Mark, StringComparison.Ordinal)).Name;
        return known ?? (AccessPrincipal.TokenOf(http.User) is null ? "another browser" : "a program");
    }
}
