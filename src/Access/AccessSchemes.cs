using DmsDashboard.Model.Access;

namespace DmsDashboard.Access;

/// <summary>The ways in, by the names that ASP.NET has for them.</summary>
internal static class AccessSchemes
{
    /// <summary>Picks one of the others by what a request brings.</summary>
    public const string Any = "Any";

    /// <summary>Loopback without sign-in.</summary>
    public const string Open = "Open";

    /// <summary>A program with a token.</summary>
    public const string Token = "Token";

    /// <summary>The way of a request. Whoever brings a token comes by it or not at all, even where others need none.</summary>
    public static string Of(HttpContext http) => PresentedToken.Of(http.Request) is null ? Open : Token;
}
