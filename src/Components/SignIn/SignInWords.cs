using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Components.SignIn;

/// <summary>What people who are not in are told. It names nothing that a stranger could use; the log does.</summary>
internal static class SignInWords
{
    /// <summary>Why the sign-in did not come about, and what to do.</summary>
    public static string Sentence(SignInFault fault, TimeSpan? providerFaultAge) => fault switch
    {
        SignInFault.Provider when providerFaultAge is { } age => $"The sign-in provider did not answer as it should, {Ago(age)}. Try again in a minute; if it stays so, tell whoever runs this dashboard.",
        SignInFault.Provider => "The sign-in provider did not answer as it should. Try again in a minute; if it stays so, tell whoever runs this dashboard.",
        SignInFault.Denied => "The sign-in was cancelled, or the provider did not let you in.",
        SignInFault.Lost => "That sign-in was begun in another browser, too long ago, or was used already. Begin again.",
        SignInFault.NotAccepted => "The provider's answer was not accepted. Try again; if it stays so, tell whoever runs this dashboard: the reason is in its log.",
        SignInFault.Database => "The sign-in could not be written down. Tell whoever runs this dashboard.",
        SignInFault.TooMany => "Too many sign-ins were begun from your network. Wait a minute, then try again.",
        _ => "The sign-in did not come about.",
    };

    /// <summary>Why somebody was signed out.</summary>
    public static string Sentence(SessionEnd? end) => end switch
    {
        SessionEnd.Idle => "Nothing was asked for a long time.",
        SessionEnd.TooOld => "Your sign-in was too long ago.",
        SessionEnd.RoleChanged => "What you may do here has changed: sign in again to go on with it.",
        SessionEnd.EndedByAdmin => "An admin of this dashboard ended your session.",
        SessionEnd.Replaced => "Somebody signed in anew in this browser.",
        _ => "You signed out, here or in another page.",
    };

    private static string Ago(TimeSpan age) => age < TimeSpan.FromSeconds(2) ? "just now" : $"{DurationText.Rough(age)} ago";
}
