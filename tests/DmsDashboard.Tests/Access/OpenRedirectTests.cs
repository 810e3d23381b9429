using System.Net;
using DmsDashboard.Tests.Support;
using DmsDashboard.Tests.Support.OpenId;

namespace DmsDashboard.Tests.Access;

public sealed class OpenRedirectTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Elsewhere => ["//evil.example.com", "/\\evil.example.com", "https:evil.example.com", "https://evil.example.com/", "%2F%2Fevil.example.com", "/\t/evil.example.com"];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Elsewhere))]
    public async Task SignIn_WithAWayElsewhere_EndsAtTheDashboard(string address)
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();

        using var page = await visitor.SignInAsync(Account.Vera, address);

        Assert.Equal(new Uri(app.Url, "/"), page.RequestMessage!.RequestUri);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Elsewhere))]
    public async Task Pages_WithAWayElsewhere_DoNotShowIt(string address)
    {
        await using var app = await SignedInApp.StartAsync();
        using var visitor = app.NewVisitor();

        foreach (var path in new[] { "/sign-in", "/signed-out" })
        {
            using var page = await visitor.GetAsync($"{path}?returnUrl={Uri.EscapeDataString(address)}");

            Assert.DoesNotContain("evil", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        }
    }
}
