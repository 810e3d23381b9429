namespace DmsDashboard.Model.Access;

/// <summary>Where a request carries a token.</summary>
internal static class PresentedToken
{
    /// <summary>The hub's address. A browser cannot send headers with a WebSocket, so that there alone the token may be in the query.</summary>
    public const string HubPath = "/hubs/dms";

    public const string QueryName = "access_token";

    private const string Scheme = "Bearer";

    /// <summary>What stands in the place of one; null when there is none.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && (header.Length == Scheme.Length || header[Scheme.Length] == ' '))
        {
            return header[Scheme.Length..].Trim();
        }

        return request.Path.StartsWithSegments(HubPath, StringComparison.OrdinalIgnoreCase) && request.Query[QueryName] is [{ Length: > 0 } text] ? text : null;
    }
}
