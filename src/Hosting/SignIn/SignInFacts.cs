using System.Security.Claims;
using DmsDashboard.Access;
using DmsDashboard.Access.OpenId;
using DmsDashboard.Access.People;
using DmsDashboard.Access.Proxy;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Hosting.SignIn;

/// <summary>What the pages before the door need to know of the ways in.</summary>
internal sealed class SignInFacts(IConfiguration configuration, OpenIdProvider provider, IOptions<ProxyOptions> proxy, TimeProvider time)
{
    private readonly SignInSettings _settings = SignInSettings.Read(configuration);

    public bool IsOn => _settings.IsOn;

    public bool HasProvider => _settings.OpenId.IsOn;

    public string ProviderName => _settings.OpenId.Name;

    /// <summary>True when a proxy or load balancer in front signs people in.</summary>
    public bool IsInFront => _settings.Proxy.IsOn || _settings.LoadBalancer.IsOn;

    /// <summary>How long ago the provider last failed; null when it did not.</summary>
    public TimeSpan? ProviderFaultAge => HasProvider && provider.Fault is { } fault ? time.GetUtcNow() - fault.At : null;

    /// <summary>Where the proxy or the provider signs people out; null when that is not known.</summary>
    public string? SignOutElsewhere => proxy.Value is { IsOn: true, SignOutAddress: { Length: > 0 } address } ? address
        // Without the ID token, which is not kept, and without a way back, which providers refuse unless it was registered: they ask who signs out, and of where.
        : HasProvider && provider.EndSession is { } end ? QueryHelpers.AddQueryString(end.ToString(), "client_id", _settings.OpenId.ClientId)
        : null;

    /// <summary>"signed in as viewer".</summary>
    public static string RoleWord(ClaimsPrincipal user) =>
        RoleCapabilities.RoleOf(AccessPrincipal.PermissionsOf(user)) is { } role ? $"signed in as {role.ToString().ToLowerInvariant()}" : "signed in, without a role";

    public static bool HasSession(ClaimsPrincipal user) => PersonClaims.SessionOf(user) is not null;

    /// <summary>The address that begins the sign-in; null without a provider.</summary>
    public string? Begin(HttpContext http, string returnAddress) =>
        HasProvider ? QueryHelpers.AddQueryString(http.Request.PathBase + SignInAddress.Begin, ReturnAddress.Parameter, returnAddress) : null;

    /// <summary>The address of the sign-in, with the way back.</summary>
    public string SignIn(HttpContext http, string returnAddress) =>
        HasProvider ? Begin(http, returnAddress)! : returnAddress;

    /// <summary>What goes with the person to the provider and back.</summary>
    /// <param name="returnAddress">A path on this host.</param>
    /// <param name="isAgain">True when the provider is to ask who it is, whoever is signed in there.</param>
    public static AuthenticationProperties Properties(string returnAddress, bool isAgain)
    {
        var properties = new AuthenticationProperties { RedirectUri = returnAddress };
        properties.SetParameter<bool?>(OpenIdHandler.Again, isAgain);
        return properties;
    }
}
