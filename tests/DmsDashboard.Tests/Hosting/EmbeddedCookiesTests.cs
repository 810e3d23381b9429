using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;

namespace DmsDashboard.Tests.Hosting;

public sealed class EmbeddedCookiesTests
{
    private static readonly string[] Settings = ["--Forwarded:Networks:0=127.0.0.0/8", "--AllowedHosts=dms.example.com;127.0.0.1", "--Embedding:Ancestors:0=https://portal.example.com"];

    [Theory(Timeout = 60_000)]
    [InlineData(true, true, "samesite=none")]
    [InlineData(true, false, "samesite=lax")]
    [InlineData(false, true, "samesite=lax")]
    public async Task Session_OverHttpsWhereTheSettingsSaySo_HoldsInsideAnotherSitesPage(bool isCrossSite, bool isHttps, string expected)
    {
        await using var app = await SignedInApp.StartAsync([.. Settings, $"--Embedding:CrossSite={isCrossSite}"]);
        using var visitor = app.NewVisitor();
        if (isHttps)
        {
            (visitor.Headers["X-Forwarded-Proto"], visitor.Headers["X-Forwarded-Host"]) = ("https", "dms.example.com");
        }

        using var form = await visitor.BeginAsync();
        var back = await visitor.AnswerAsync(form, Account.Vera);
        using var page = await visitor.FollowAsync(await visitor.GetAsync(back.PathAndQuery));

        Assert.Contains(expected, Assert.Single(visitor.SetCookies, static cookie => cookie.Contains("dms-session=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.All(visitor.SetCookies.Where(static cookie => cookie.Contains("samesite=none", StringComparison.OrdinalIgnoreCase)), static cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        // The sign-in itself is not for frames.
        Assert.All(visitor.SetCookies.Where(static cookie => cookie.Contains("Correlation", StringComparison.Ordinal)), static cookie => Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase));
    }
}
