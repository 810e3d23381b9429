using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Access.Sessions;

/// <summary>How long somebody stays signed in.</summary>
public sealed class SessionsOptions
{
    public const string Section = "Access:Sessions";

    /// <summary>Without a click or a page for so long, one is signed out.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00", ErrorMessage = "use a time span from 00:01:00 to 30.00:00:00, for example 08:00:00.")]
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(8);

    /// <summary>After so long one signs in anew, whatever one does: groups are read at the sign-in only, so that this is how long a role can outlive its group.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "90.00:00:00", ErrorMessage = "use a time span from 00:05:00 to 90.00:00:00, for example 1.00:00:00.")]
    public TimeSpan Longest { get; init; } = TimeSpan.FromDays(1);
}
