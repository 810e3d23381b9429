using DmsDashboard.Model.Access;

namespace DmsDashboard.Access;

/// <summary>The ways in, by the names that ASP.NET has for them.</summary>
internal static class AccessSchemes
{
    /// <summary>Picks one of the others by what a request brings.</summary>
    public const string Any = "Any";

    /// <summary>Loopback without sign-in.</summary>
    public const string Open = AccessWays.Open;

    /// <summary>A program with a token.</summary>
    public const string Token = AccessWays.Token;

    /// <summary>People who signed in here; their cookie names their session.</summary>
    public const string Session = "Session";

    /// <summary>Takes people to the provider and back.</summary>
    public const string OpenId = "OpenId";

    /// <summary>A reverse proxy tells of people in headers.</summary>
    public const string Proxy = "Proxy";

    /// <summary>An AWS load balancer tells of people, signed.</summary>
    public const string LoadBalancer = "LoadBalancer";

    /// <summary>The way of a request. Whoever brings a token comes by it or not at all, even where others need none.</summary>
    public static string Of(HttpContext http) => PresentedToken.Of(http.Request) is null ? http.RequestServices.GetRequiredService<SignInSelector>().Pick(http) : Token;
}
