using System.Net;

namespace DmsDashboard.Access;

/// <summary>Says whom the door stays shut to while no sign-in is configured: behind a proxy on this machine everybody would come from loopback, and be an admin.</summary>
internal static class OpenDoor
{
    private const string HowTo = "set up a sign-in, for example Access:OpenId:Issuer, Access:Proxy:Networks or Access:LoadBalancer:Signer.";
    private const string Forwarded = "X-Forwarded-";

    // What proxies write on their way. None of it is read or taken away before: without a sign-in no proxy may be named (Hosting/ForwardedOptions).
    private static readonly string[] Marks = ["Forwarded", "Via", "X-Real-IP"];

    /// <summary>Why the request is not somebody's who sits at this machine, as a sentence; null when nothing says so.</summary>
    public static string? Refusal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address) ? $"Without a sign-in the dashboard is for this machine only. For others, {HowTo}"
        : Mark(http.Request.Headers) is { } mark ? $"A proxy stands before the dashboard (the request has {mark}), and without a sign-in whoever comes through it would be an admin: {HowTo}"
        : null;

    private static string? Mark(IHeaderDictionary headers) =>
        Marks.FirstOrDefault(headers.ContainsKey)
        ?? (headers.Keys.Any(static name => name.StartsWith(Forwarded, StringComparison.OrdinalIgnoreCase)) ? $"{Forwarded}…" : null);
}
