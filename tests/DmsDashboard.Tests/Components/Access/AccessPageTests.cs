using Bunit;
using DmsDashboard.Components.Access;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Tests.Components.Access;

public sealed class AccessPageTests : ComponentContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact(Timeout = 60_000)]
    public async Task Page_ANewToken_IsShownOnceAndThenListedByItsBeginning()
    {
        await using var backend = await Backend.StartAsync();
        var page = await OpenAsync(backend);
        page.WaitForElement("[data-no-tokens]", Patience);
        await page.Find("[data-new-token]").ClickAsync();
        await page.Find("#token-name").InputAsync(new ChangeEventArgs { Value = "build" });
        await page.Find("[data-capability=ReadLogs]").ChangeAsync(new ChangeEventArgs { Value = true });
        await page.Find("#token-days").InputAsync(new ChangeEventArgs { Value = "7" });

        await page.Find("[data-confirm]").ClickAsync();

        var secret = TokenSecret.Read(page.WaitForElement("[data-token] span", Patience).TextContent.Trim())!;
        var token = (await backend.TokenStore.FindAsync(secret, Backend.Cancelled))!;
        Assert.Equal(("build", Permissions.Of([Capability.ReadLogs]), Backend.Noon.AddDays(7)), (token.Name, token.Permissions, token.ExpiresAt));
        await page.Find("[data-first-focus]").ClickAsync();
        Assert.DoesNotContain(secret.Text, page.Markup, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains(secret.Prefix, page.Find("[data-token-id]").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_ATokenThatMayNotBe_KeepsTheFormAndSaysWhy()
    {
        await using var backend = await Backend.StartAsync();
        var page = await OpenAsync(backend);
        await page.Find("[data-new-token]").ClickAsync();
        await page.Find("#token-name").InputAsync(new ChangeEventArgs { Value = "build" });

        await page.Find("[data-confirm]").ClickAsync();

        Assert.Contains("Capabilities are missing", page.WaitForElement("[data-refusal]", Patience).TextContent, StringComparison.Ordinal);
        Assert.Equal("build", page.Find("#token-name").GetAttribute("value"));
        Assert.Empty(await backend.TokenStore.ListAsync(Backend.Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_RevokeConfirmed_EndsTheTokenAndSaysWhoDidIt()
    {
        await using var backend = await Backend.StartAsync();
        var secret = TokenSecret.New();
        await backend.TokenStore.AddAsync(secret, new TokenRequest("build", Permissions.Of([Capability.ReadLogs]), Backend.Noon.AddDays(1)), "l.brandt", Backend.Cancelled);
        var page = await OpenAsync(backend);
        await page.WaitForElement("button[aria-label='Revoke… build']", Patience).ClickAsync();

        await page.Find("[data-confirm]").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Revoked", page.Find("[data-token-id]").TextContent, StringComparison.Ordinal), Patience);
        Assert.False((await backend.TokenStore.FindAsync(secret, Backend.Cancelled))!.IsGood(Backend.Noon));
        Assert.Empty(page.FindAll("dialog, button[aria-label='Revoke… build']"));
    }

    private async Task<IRenderedComponent<AccessPage>> OpenAsync(Backend backend)
    {
        await Visitor.NotifyChangedAsync(Given.Admin);
        Services.AddSingleton<TimeProvider>(backend.Time);
        Services.AddSingleton(backend.TokenStore).AddSingleton(backend.TokenActions);
        Services.AddSingleton(Options.Create(new DmsDashboard.Store.Access.TokenOptions()));
        return Render<AccessPage>();
    }
}
