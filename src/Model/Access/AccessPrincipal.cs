using System.Security.Claims;

namespace DmsDashboard.Model.Access;

/// <summary>Somebody whom the dashboard let in, as ASP.NET carries it through a request and a circuit: the claims are the dashboard's own, whatever a provider of identities sends.</summary>
public static class AccessPrincipal
{
    internal const string Way = "dms:way", Subject = "dms:subject";

    private const string Issuer = "dms-dashboard", May = "dms:may", TokenId = "dms:token";

    /// <summary>A person, or whoever comes while there is no sign-in.</summary>
    /// <param name="who">As the activity names them.</param>
    /// <param name="permissions">What they may do in this request.</param>
    /// <param name="scheme">The way in.</param>
    public static ClaimsPrincipal Of(string who, Permissions permissions, string scheme) => new(Identity(who, permissions, scheme));

    /// <summary>A program with a token.</summary>
    public static ClaimsPrincipal OfToken(long id, string who, Permissions permissions, string scheme)
    {
        var identity = Identity(who, permissions, scheme);
        identity.AddClaim(new Claim(TokenId, id.ToString(System.Globalization.CultureInfo.InvariantCulture), ClaimValueTypes.Integer64, Issuer));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>What the request's visitor may do; nothing for one who was not let in.</summary>
    public static Permissions PermissionsOf(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } && Own(user, May) is { } names ? Permissions.Read(names) : Permissions.None;

    /// <summary>How the activity names the visitor.</summary>
    public static string WhoOf(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : ActionOrigin.NotSignedIn;

    /// <summary>How they came in; null for one who was not let in.</summary>
    public static string? WayOf(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } identity ? identity.AuthenticationType : null;

    /// <summary>What names them at that way for good; null where there is nothing of the kind.</summary>
    public static string? SubjectOf(ClaimsPrincipal user) => Own(user, TokenId) ?? Own(user, Subject);

    /// <summary>The number of the token that it came with; null for people.</summary>
    public static long? TokenOf(ClaimsPrincipal user) => long.TryParse(Own(user, TokenId), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Tells one visitor from every other, whatever they are called: names are a provider's to change, and two ways in may have the same one.</summary>
    public static string CallerOf(ClaimsPrincipal user) =>
        TokenOf(user) is { } token ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"token {token}")
        : user.Identity is { IsAuthenticated: true } && Own(user, Way) is { } way ? $"person {way} {Own(user, Subject)}"
        : $"visitor {WhoOf(user)}";

    private static ClaimsIdentity Identity(string who, Permissions permissions, string scheme) => new(
        [new Claim(ClaimTypes.Name, who, ClaimValueTypes.String, Issuer), new Claim(May, permissions.ToString(), ClaimValueTypes.String, Issuer)],
        scheme,
        ClaimTypes.Name,
        ClaimTypes.Role);

    private static string? Own(ClaimsPrincipal user, string type) => user.FindFirst(claim => claim.Type == type && claim.Issuer == Issuer)?.Value;
}
