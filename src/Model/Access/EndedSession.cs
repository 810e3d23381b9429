using System.Security.Claims;

namespace DmsDashboard.Model.Access;

/// <summary>Nobody any more: what a page gets in place of the person whose session is over while it is open.</summary>
public static class EndedSession
{
    private const string Claim = "dms:ended", Issuer = "dms-dashboard";

    public static ClaimsPrincipal Of(SessionEnd end) => new(new ClaimsIdentity([new Claim(Claim, end.ToString(), ClaimValueTypes.String, Issuer)]));

    /// <summary>Why the session is over; null for everybody whose session is not.</summary>
    public static SessionEnd? WhyOf(ClaimsPrincipal user) =>
        user.FindFirst(static claim => claim.Type == Claim && claim.Issuer == Issuer) is { } found && Enum.TryParse<SessionEnd>(found.Value, out var end) ? end : null;
}
