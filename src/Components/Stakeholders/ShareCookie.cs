namespace DmsDashboard.Components.Stakeholders;

/// <summary>What a browser keeps of a link whose passcode was known: sent to this link only, and ends with it.</summary>
internal static class ShareCookie
{
    public const string Name = "dms-share";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name];

    public static void Write(HttpContext http, string token, string proof, DateTimeOffset expires) => http.Response.Cookies.Append(Name, proof, new CookieOptions
    {
        Path = $"{http.Request.PathBase}/s/{token}",
        HttpOnly = true,
        // Strict would not come with a link that was pressed in a mail: the passcode would be asked for each time. What comes with Lax from elsewhere only reads, and in no frame.
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Expires = expires,
        IsEssential = true,
    });
}
