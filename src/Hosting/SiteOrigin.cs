namespace DmsDashboard.Hosting;

/// <summary>An exact origin as browsers write it: scheme, host and, where it is not the scheme's own, port.</summary>
internal static class SiteOrigin
{
    /// <summary>True when the page that sent the request is one of the dashboard's own.</summary>
    public static bool IsOwn(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var parsed)
        // A page that came over an open line may have been written by anybody on it.
        && (!request.IsHttps || parsed.Scheme == Uri.UriSchemeHttps)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && string.Equals(parsed.Authority, own.Authority, StringComparison.OrdinalIgnoreCase);

    /// <summary>One sentence for each value of a list of settings that is no exact origin.</summary>
    public static IEnumerable<string> Problems(string key, IEnumerable<string> origins) => origins
        .Select((origin, index) => Problem(origin) is { } problem ? $"{key}:{index} is '{origin}', {problem}" : null)
        .OfType<string>();

    // What is not spelled as a browser spells it would match nothing, or end the header that it is written to and begin another.
    private static string? Problem(string origin) =>
        origin.Contains('*', StringComparison.Ordinal) ? "which has a wildcard: name each site by itself, for example https://portal.example.com."
        : !Uri.TryCreate(origin, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("https" or "http") ? "which is not the origin of a site: write it like https://portal.example.com."
        : parsed.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) is var exact && exact == origin && origin.All(IsSafe) ? null
        : $"which is more than an origin, or not as browsers write it: write scheme, host and port alone, in small letters and without a slash at the end{(exact.All(IsSafe) ? $", here {exact}" : "")}.";

    private static bool IsSafe(char sign) => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is ':' or '/' or '.' or '-' or '[' or ']';
}
