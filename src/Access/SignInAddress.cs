using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Access;

/// <summary>The addresses of the sign-in's pages.</summary>
internal static class SignInAddress
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string SignedOut = "/signed-out";
    public const string NoAccess = "/no-access";

    /// <summary>Begins the sign-in at the OpenID Connect provider.</summary>
    public const string Begin = "/sign-in/openid";

    /// <summary>Where the provider sends people back to: to be named there as a redirect address.</summary>
    public const string Callback = "/signin-oidc";

    public const string FaultParameter = "fault", WhyParameter = "why";

    /// <summary>The sign-in, and then back to where the request goes.</summary>
    public static string Ask(HttpRequest request) => With(request.PathBase + SignIn, ReturnAddress.Of(request));

    /// <summary>The sign-in again, which says what went wrong.</summary>
    public static string Failed(HttpRequest request, SignInFault fault, string? returnAddress) =>
        QueryHelpers.AddQueryString(With(request.PathBase + SignIn, ReturnAddress.Of(returnAddress, request.PathBase)), FaultParameter, fault.ToString());

    /// <summary>The page that says why somebody was signed out.</summary>
    public static string Ended(HttpRequest request, SessionEnd end) =>
        QueryHelpers.AddQueryString(With(request.PathBase + SignedOut, ReturnAddress.Of(request)), WhyParameter, end.ToString());

    private static string With(string path, string returnAddress) => QueryHelpers.AddQueryString(path, ReturnAddress.Parameter, returnAddress);
}
