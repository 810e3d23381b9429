namespace DmsDashboard.Access.Sessions;

/// <summary>The one cookie of a session. Over https its name binds it to this host and path, so that no neighbouring host can plant one.</summary>
internal static class SessionCookie
{
    private const string Plain = "dms-session";

    /// <summary>The word that the browser sent; null when it sent none.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Name(request)];

    public static void Write(HttpContext http, string word) => http.Response.Cookies.Append(Name(http.Request), word, Options(http.Request));

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name(http.Request), Options(http.Request));

    private static string Name(HttpRequest request) =>
        !request.IsHttps ? Plain : request.PathBase.HasValue ? $"__Secure-{Plain}" : $"__Host-{Plain}";

    // Without an age: it goes with the browser, and the session in any case after its own time.
    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = request.PathBase.HasValue ? request.PathBase.Value : "/",
        IsEssential = true,
    };
}
