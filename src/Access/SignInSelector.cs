using DmsDashboard.Access.LoadBalancer;
using DmsDashboard.Access.Proxy;

namespace DmsDashboard.Access;

/// <summary>Picks the way in by what a request of a person brings.</summary>
internal sealed class SignInSelector(IConfiguration configuration, ProxySignIn proxy, LoadBalancerSignIn balancer)
{
    private readonly bool _isOn = SignInSettings.Read(configuration).IsOn;

    /// <summary>The name of the scheme. The word of a proxy in front goes before a cookie, which may be another person's of the same browser.</summary>
    public string Pick(HttpContext http) =>
        !_isOn ? AccessSchemes.Open
        : proxy.Brings(http) ? AccessSchemes.Proxy
        : balancer.Brings(http) ? AccessSchemes.LoadBalancer
        : AccessSchemes.Session;
}
