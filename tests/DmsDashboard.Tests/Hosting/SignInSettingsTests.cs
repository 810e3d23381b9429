using System.Collections.Immutable;
using DmsDashboard.Hosting;
using Microsoft.Extensions.Configuration;

namespace DmsDashboard.Tests.Hosting;

public sealed class SignInSettingsTests
{
    private static readonly (string Key, string Value)[] Good =
    [
        ("Access:OpenId:Issuer", "https://login.example.com/realms/staff"), ("Access:OpenId:ClientId", "dms"), ("Access:OpenId:ClientSecret", "s3cret"),
        ("Access:Roles:Viewer:0", "*"), ("AllowedHosts", "dms.example.com"),
    ];

    [Theory]
    [InlineData("https://0.0.0.0:8443", null)]
    [InlineData("http://0.0.0.0:8080", "10.0.0.0/16")]
    [InlineData("http://127.0.0.1:5080", null)]
    public void Right_WithASignIn_OtherMachinesMayReachIt(string urls, string? proxies) =>
        Assert.Empty(Problems([.. Good, ("urls", urls), .. proxies is null ? [] : new[] { ("Forwarded:Networks:0", proxies) }]));

    [Fact]
    public void Wrong_OpenLine_IsRefusedWithASignInToo()
    {
        var problem = Assert.Single(Problems([.. Good, ("urls", "http://0.0.0.0:8080")]));

        Assert.StartsWith("Urls has 'http://0.0.0.0:8080'", problem, StringComparison.Ordinal);
        Assert.Contains("Forwarded:Networks", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_NoHostsNamed_IsRefusedForOtherMachines()
    {
        var problem = Assert.Single(Problems([.. Good.Where(static one => one.Key != "AllowedHosts"), ("urls", "https://0.0.0.0:8443")]));

        Assert.StartsWith("AllowedHosts is missing", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Access:OpenId:Issuer", "login.example.com")]
    [InlineData("Access:OpenId:Issuer", "http://login.example.com")]
    [InlineData("Access:OpenId:Issuer", "https://login.example.com?a=b")]
    [InlineData("Access:OpenId:Issuer", "https://user@login.example.com")]
    [InlineData("Access:OpenId:Issuer", "")]
    [InlineData("Access:OpenId:ClientId", "")]
    [InlineData("Access:OpenId:Scopes", "profile")]
    [InlineData("Access:OpenId:RoleClaim", "")]
    [InlineData("Access:OpenId:RolClaim", "groups")]
    [InlineData("Access:OpenID2", "https://login.example.com")]
    [InlineData("Access:Roles:Viewer", "*")]
    [InlineData("Access:Roles:Viewer:0", "")]
    [InlineData("Access:Roles:Owner", "a")]
    [InlineData("Access:Sessions:Idle", "31.00:00:00")]
    [InlineData("Access:Sessions:Idle", "never")]
    [InlineData("Access:Proxy:Networks:0", "everywhere")]
    [InlineData("Access:Proxy:Networks:0", "0.0.0.0/0")]
    [InlineData("Access:Proxy:Networks:0", "0.0.0.0/1")]
    [InlineData("Access:Proxy:Networks:0", "128.0.0.0/7")]
    [InlineData("Access:Proxy:Networks:0", "8000::/1")]
    [InlineData("Access:Proxy:Networks:0", "2000::/15")]
    [InlineData("Access:Proxy:Networks:0", "fc00::/7")]
    [InlineData("Access:Proxy:Networks:0", "::/16")]
    [InlineData("Access:Proxy:Networks:0", "::ffff:0:0/96")]
    [InlineData("Access:Proxy:Networks:0", "::ffff:128.0.0.0/97")]
    [InlineData("Forwarded:Networks:0", "0.0.0.0/1")]
    [InlineData("Forwarded:Networks:0", "::ffff:0:0/96")]
    [InlineData("Access:Proxy:UserHeader", "X User")]
    [InlineData("Access:Proxy:SignOutAddress", "javascript:alert(1)")]
    [InlineData("Access:Proxy:SignOutAddress", "//evil.example.com")]
    [InlineData("Access:Proxy:SignOutAddress", "http://login.example.com/out")]
    [InlineData("Access:LoadBalancer:Signer", "my-balancer")]
    [InlineData("Forwarded:Networks:0", "10.0.0.0/99")]
    [InlineData("Forwarded:PathBase", "dms/")]
    public void Wrong_Setting_IsASentenceThatNamesTheKey(string key, string value)
    {
        var problems = Problems([.. Good.Where(one => one.Key != key), (key, value)]);

        Assert.Contains(problems, problem => problem.StartsWith(key, StringComparison.Ordinal));
        Assert.All(problems, static problem => Assert.EndsWith(".", problem, StringComparison.Ordinal));
        Assert.DoesNotContain(problems, static problem => problem.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_NoRoleForAnybody_IsTold() =>
        Assert.StartsWith("Access:Roles names no group", Assert.Single(Problems([.. Good.Where(static one => one.Key != "Access:Roles:Viewer:0")])), StringComparison.Ordinal);

    [Fact]
    public void Right_OtherWays_Pass()
    {
        (string, string)[] roles = [("Access:Roles:Operator:0", "dms-operators"), ("AllowedHosts", "dms.example.com"), ("urls", "http://0.0.0.0:8080"), ("Forwarded:Networks:0", "10.0.0.0/16")];

        Assert.Empty(Problems([.. roles, ("Access:Proxy:Networks:0", "10.0.0.0/16"), ("Access:Proxy:Networks:1", "fd00::/8"), ("Access:Proxy:Networks:2", "192.0.2.7"), ("Access:Proxy:Networks:3", "2001:db8::/32"), ("Access:Proxy:Networks:4", "10.0.0.0/8"), ("Access:Proxy:Networks:5", "::1"), ("Access:Proxy:SignOutAddress", "/oauth2/sign_out")]));
        Assert.Empty(Problems([.. roles, ("Access:LoadBalancer:Signer", "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/dms/50dc6c495c0c9188"), ("Access:LoadBalancer:Issuer", "https://login.example.com")]));
    }

    private static ImmutableArray<string> Problems((string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        try
        {
            SettingsCheck.Run(configuration);
            return [];
        }
        catch (SettingsException exception)
        {
            return exception.Problems;
        }
    }
}
