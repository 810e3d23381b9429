using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Access.People;

/// <summary>What a request carries of a person beside their name and what they may do, so that the circuit that begins with it can be checked later.</summary>
internal static class PersonClaims
{
    private const string Issuer = "dms-dashboard", Way = AccessPrincipal.Way, Subject = AccessPrincipal.Subject, Group = "dms:group", Session = "dms:session";

    /// <summary>The person as ASP.NET carries them.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">What they are here; null for nothing.</param>
    /// <param name="session">The number of their session; null where a proxy tells of them at each request.</param>
    public static ClaimsPrincipal Principal(Person person, Role? role, long? session)
    {
        var permissions = role is { } known ? RoleCapabilities.Of(known) : Permissions.None;
        var principal = AccessPrincipal.Of(person.Name, permissions, person.Way);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaims([Own(Way, person.Way), Own(Subject, person.Subject), .. person.Groups.Select(static group => Own(Group, group))]);
        if (session is { } id)
        {
            identity.AddClaim(Own(Session, id.ToString(CultureInfo.InvariantCulture)));
        }

        return principal;
    }

    /// <summary>The person who signed in; null for anybody else.</summary>
    public static Person? PersonOf(ClaimsPrincipal user) => Values(user, Way) is [var way, ..]
        ? new Person(way, Values(user, Subject).FirstOrDefault(""), AccessPrincipal.WhoOf(user), Values(user, Group))
        : null;

    /// <summary>The number of the session; null where there is none.</summary>
    public static long? SessionOf(ClaimsPrincipal user) =>
        Values(user, Session) is [var text, ..] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static Claim Own(string type, string value) => new(type, value, ClaimValueTypes.String, Issuer);

    private static ImmutableArray<string> Values(ClaimsPrincipal user, string type) =>
        user.Identity is { IsAuthenticated: true } ? [.. user.FindAll(claim => claim.Type == type && claim.Issuer == Issuer).Select(static claim => claim.Value)] : [];
}
