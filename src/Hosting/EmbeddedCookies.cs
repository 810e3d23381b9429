using Microsoft.Extensions.Options;

namespace DmsDashboard.Hosting;

/// <summary>
/// Lets the dashboard's cookies be sent from inside another site's page, where the settings say so. What then guards against forged requests: every request that changes
/// something carries an origin, which must be the dashboard's own (<see cref="SameOriginMiddleware"/>), and every form a token.
/// </summary>
internal static class EmbeddedCookies
{
    // The session, the forms' token, a share link's passcode. What a sign-in needs on its way stays as it is: nobody signs in inside a frame.
    private const string Own = "dms-";

    public static void UseEmbeddedCookies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<EmbeddingOptions>>().Value.CrossSite)
        {
            app.UseCookiePolicy(new CookiePolicyOptions
            {
                OnAppendCookie = static cookie => Widen(cookie.Context, cookie.CookieName, cookie.CookieOptions),
                OnDeleteCookie = static cookie => Widen(cookie.Context, cookie.CookieName, cookie.CookieOptions),
            });
        }
    }

    // Without https a browser would drop it.
    private static void Widen(HttpContext http, string name, CookieOptions cookie)
    {
        if (http.Request.IsHttps && name.Contains(Own, StringComparison.Ordinal))
        {
            (cookie.SameSite, cookie.Secure) = (SameSiteMode.None, true);
        }
    }
}
