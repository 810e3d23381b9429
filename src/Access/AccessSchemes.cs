namespace DmsDashboard.Access;

/// <summary>The ways in, by the names that ASP.NET has for them.</summary>
internal static class AccessSchemes
{
    /// <summary>Picks one of the others by what a request brings.</summary>
    public const string Any = "Any";

    /// <summary>Loopback without sign-in.</summary>
    public const string Open = "Open";
}
