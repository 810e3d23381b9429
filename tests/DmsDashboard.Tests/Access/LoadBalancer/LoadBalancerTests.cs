using DmsDashboard.Access.LoadBalancer;
using DmsDashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Access.LoadBalancer;

public sealed class LoadBalancerTests
{
    private static readonly object Olaf = new { sub = "7", email = "olaf@example.com", groups = new[] { "dms-operators" } };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Token_OfTheLoadBalancer_NamesThePerson_AndItsKeyIsReadOnce()
    {
        await using var balancer = await Balancer.StartAsync();
        await using var app = await SignedInApp.StartAsync(balancer.Arguments);

        Assert.Equal("/", await PathAsync(app, balancer.Sign(Given.Noon.AddMinutes(2), Olaf)));
        Assert.Equal("/", await PathAsync(app, balancer.Sign(Given.Noon.AddMinutes(2), Olaf)));

        Assert.Single(balancer.Asked);
        using var visitor = app.NewVisitor();
        visitor.Headers[LoadBalancerSignIn.Header] = balancer.Sign(Given.Noon.AddMinutes(2), Olaf);
        using var page = await visitor.GetAsync("/sign-out");
        var text = await page.Content.ReadAsStringAsync(Cancelled);
        Assert.Contains("<b>olaf@example.com</b>", text, StringComparison.Ordinal);
        Assert.Contains("signed in as operator", text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_ThatIsOver_IsNotAccepted()
    {
        await using var balancer = await Balancer.StartAsync();
        await using var app = await SignedInApp.StartAsync(balancer.Arguments);
        var token = balancer.Sign(Given.Noon.AddMinutes(2), Olaf);

        app.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("/sign-in", await PathAsync(app, token));
        Assert.Contains(app.Log.Entries, static entry => entry.Text.Contains("its time is over", StringComparison.Ordinal));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("signer", "arn:aws:elasticloadbalancing:eu-central-1:999999999999:loadbalancer/app/evil/50dc6c495c0c9188")]
    [InlineData("iss", "https://evil.example.com")]
    [InlineData("alg", "none")]
    [InlineData("alg", "HS256")]
    [InlineData("kid", "../../../../evil.example.com/key")]
    [InlineData("kid", "//evil.example.com/aaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("kid", "")]
    public async Task Token_WithAnotherHeader_IsNotAccepted_AndNothingIsAskedFor(string name, string value)
    {
        await using var balancer = await Balancer.StartAsync();
        await using var app = await SignedInApp.StartAsync(balancer.Arguments);

        var path = await PathAsync(app, balancer.Sign(Given.Noon.AddMinutes(2), Olaf, new() { [name] = value }));

        Assert.Equal("/sign-in", path);
        Assert.Empty(balancer.Asked);
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_ChangedOnTheWay_IsNotAccepted()
    {
        await using var balancer = await Balancer.StartAsync();
        await using var app = await SignedInApp.StartAsync(balancer.Arguments);
        var parts = balancer.Sign(Given.Noon.AddMinutes(2), Olaf).Split('.');
        var others = balancer.Sign(Given.Noon.AddMinutes(2), new { sub = "1", email = "anna@example.com", groups = new[] { "dms-admins" } }).Split('.');

        Assert.Equal("/sign-in", await PathAsync(app, $"{parts[0]}.{others[1]}.{parts[2]}"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_OfAnotherKey_IsNotAccepted()
    {
        await using var balancer = await Balancer.StartAsync();
        await using var thief = await Balancer.StartAsync();
        await using var app = await SignedInApp.StartAsync(balancer.Arguments);

        Assert.Equal("/sign-in", await PathAsync(app, thief.Sign(Given.Noon.AddMinutes(2), Olaf, new() { ["kid"] = balancer.KeyId })));
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_AfterManyWithInventedKeys_IsAccepted_AndNoInventedOneIsAskedForTwice()
    {
        await using var balancer = await Balancer.StartAsync();
        await using var app = await SignedInApp.StartAsync(balancer.Arguments);
        string[] invented = [.. Enumerable.Range(0, 22).Select(static _ => Guid.NewGuid().ToString())];

        foreach (var id in invented.Append(invented[0]))
        {
            Assert.Equal("/sign-in", await PathAsync(app, balancer.Sign(Given.Noon.AddMinutes(2), Olaf, new() { ["kid"] = id })));
        }

        Assert.Equal(invented.Select(static id => $"/keys/{id}"), balancer.Asked);
        Assert.Equal("/", await PathAsync(app, balancer.Sign(Given.Noon.AddMinutes(2), Olaf)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_OfTheTwentyFirstKey_IsAccepted()
    {
        await using var balancer = await Balancer.StartAsync();
        await using var app = await SignedInApp.StartAsync(balancer.Arguments);
        balancer.HasOneKeyForAll = true;

        for (var count = 0; count < 21; count++)
        {
            Assert.Equal("/", await PathAsync(app, balancer.Sign(Given.Noon.AddMinutes(2), Olaf, new() { ["kid"] = Guid.NewGuid().ToString() })));
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Token_WhereNoneIsLookedAt_IsIgnored()
    {
        await using var balancer = await Balancer.StartAsync();
        await using var app = await SignedInApp.StartAsync();

        Assert.Equal("/sign-in", await PathAsync(app, balancer.Sign(Given.Noon.AddMinutes(2), Olaf)));
        Assert.Empty(balancer.Asked);
    }

    [Fact]
    public void Read_AnyText_IsATokenOrNone() => Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(static text => LoadBalancerToken.Read(text.Get) is null));

    [Theory]
    [InlineData("e30.e30.e30")]
    [InlineData("e30..")]
    [InlineData("W10=.e30=.AAAA")]
    [InlineData("....")]
    public void Read_WhatIsNoToken_IsNone(string text) => Assert.Null(LoadBalancerToken.Read(text));

    [Theory]
    [InlineData("arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/dms/50dc6c495c0c9188", "https://public-keys.auth.elb.eu-central-1.amazonaws.com/")]
    [InlineData("arn:aws-us-gov:elasticloadbalancing:us-gov-west-1:123456789012:loadbalancer/app/dms/50dc6c495c0c9188", "https://s3-us-gov-west-1.amazonaws.com/aws-elb-public-keys-prod-us-gov-west-1/")]
    public void Keys_OfALoadBalancer_LieAtItsRegion(string signer, string address) => Assert.Equal(address, new LoadBalancerOptions { Signer = signer }.Keys.ToString());

    private static async Task<string> PathAsync(SignedInApp app, string token)
    {
        using var visitor = app.NewVisitor();
        visitor.Headers[LoadBalancerSignIn.Header] = token;
        using var page = await visitor.FollowAsync(await visitor.GetAsync("/"));
        return page.RequestMessage!.RequestUri!.AbsolutePath;
    }
}
