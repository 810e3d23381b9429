using DmsDashboard.Model.Access;

namespace DmsDashboard.Access;

/// <summary>What somebody gets who is not let in: people a page that says how to go on, programs a number.</summary>
internal static class SignInRefusal
{
    /// <summary>Nobody is known: the sign-in.</summary>
    public static void Ask(HttpContext http, SessionEnd? end = null)
    {
        if (!PageRequest.Is(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        http.Response.Redirect(end is { } known ? SignInAddress.Ended(http.Request, known) : SignInAddress.Ask(http.Request));
    }

    /// <summary>Somebody is known, and may not.</summary>
    public static void Forbid(HttpContext http)
    {
        // Who may do something has the pages' own word for what they may not.
        if (!PageRequest.Is(http.Request) || !AccessPrincipal.PermissionsOf(http.User).IsNone)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        http.Response.Redirect(http.Request.PathBase + SignInAddress.NoAccess);
    }
}
