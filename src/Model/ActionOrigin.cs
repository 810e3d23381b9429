namespace DmsDashboard.Model;

/// <summary>Who asks for an action, and from where.</summary>
/// <param name="Who">The person or program.</param>
/// <param name="From">The remote address, and the program that was used.</param>
public sealed record ActionOrigin(string Who, string From)
{
    /// <summary>What is said of people while there is no sign-in.</summary>
    public const string NotSignedIn = "not signed in";

    public static readonly ActionOrigin Unknown = new(NotSignedIn, "unknown");
}
