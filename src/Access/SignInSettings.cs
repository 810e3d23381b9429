using DmsDashboard.Access.LoadBalancer;
using DmsDashboard.Access.OpenId;
using DmsDashboard.Access.People;
using DmsDashboard.Access.Proxy;

namespace DmsDashboard.Access;

/// <summary>The settings of all ways in, as they stand.</summary>
internal sealed record SignInSettings(OpenIdSettings OpenId, ProxyOptions Proxy, LoadBalancerOptions LoadBalancer, RolesOptions Roles)
{
    /// <summary>True when people sign in somehow; else the dashboard is open, and for this machine only.</summary>
    public bool IsOn => OpenId.IsOn || Proxy.IsOn || LoadBalancer.IsOn;

    public static SignInSettings Read(IConfiguration configuration) => new(
        Section<OpenIdSettings>(configuration, OpenIdSettings.Section),
        Section<ProxyOptions>(configuration, ProxyOptions.Section),
        Section<LoadBalancerOptions>(configuration, LoadBalancerOptions.Section),
        Section<RolesOptions>(configuration, RolesOptions.Section));

    /// <summary>A sentence for each mistake.</summary>
    public IEnumerable<string> Problems() =>
    [
        .. OpenIdSettings.Problems(OpenId),
        .. ProxyOptions.Problems(Proxy),
        .. LoadBalancerOptions.Problems(LoadBalancer),
        .. IsOn && Roles.Viewer.Count + Roles.Operator.Count + Roles.Admin.Count == 0
            ? [$"{RolesOptions.Section} names no group, so that nobody who signs in could see anything: set for example {RolesOptions.Section}:Viewer:0 to *, which is everyone, and {RolesOptions.Section}:Operator:0 to a group."]
            : Array.Empty<string>(),
        // Whoever names groups believes that people sign in: without a way to, whoever came would be an admin.
        .. !IsOn && Roles.Viewer.Count + Roles.Operator.Count + Roles.Admin.Count > 0
            ? [$"{RolesOptions.Section} names groups, but nobody can sign in: set {OpenIdSettings.Section}:Issuer, {ProxyOptions.Section}:Networks or {LoadBalancerOptions.Section}:Signer, or leave {RolesOptions.Section} out."]
            : Array.Empty<string>(),
    ];

    private static T Section<T>(IConfiguration configuration, string section)
        where T : class, new() => configuration.GetSection(section).Get<T>() ?? new T();
}
