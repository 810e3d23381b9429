using Microsoft.Net.Http.Headers;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>What every answer to a stakeholder says of itself: it is kept by nobody, found by no search, and its address is told to no other site.</summary>
internal static class StakeholderHeaders
{
    /// <param name="http">The answer.</param>
    /// <param name="hasForm">A page that says no-referrer sends its form with the origin "null", which is refused; this tells other sites as little.</param>
    public static void Write(HttpContext http, bool hasForm = false)
    {
        var headers = http.Response.Headers;
        headers[HeaderNames.CacheControl] = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Referrer-Policy"] = hasForm ? "same-origin" : "no-referrer";
    }
}
