using System.ComponentModel.DataAnnotations;

namespace DmsDashboard.Access;

/// <summary>Limits of the pages before the door.</summary>
public sealed class SignInOptions
{
    public const string Section = "Access:SignIn";

    /// <summary>Requests of sign-in pages and of ways back from the provider that an address (of IPv6 its /64) may send in a minute. A sign-in takes three.</summary>
    [Range(3, 100_000)]
    public int RequestsPerMinute { get; init; } = 120;
}
