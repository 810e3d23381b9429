using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Sharing;
using DmsDashboard.Model;
using DmsDashboard.Model.Shares;
using DmsDashboard.Store.Shares;
using DmsDashboard.Store.Stakeholders;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Sharing;

/// <summary>Making a link, seeing it once, and ending it.</summary>
public sealed class SharesPageTests : BunitContext
{
    private const string Identifier = "orders-oracle-to-aurora";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public SharesPageTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact(Timeout = 60_000)]
    public async Task Page_LinkMade_ShowsItOnceAndListsItWithoutIt()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend);

        await page.InvokeAsync(() => page.Find("[data-make]").ClickAsync());
        await page.InvokeAsync(() => page.Find("#share-title").InputAsync("Shop platform"));
        await page.InvokeAsync(() => page.Find($"[data-choose='{Identifier}']").ChangeAsync(true));
        Assert.Equal("Orders", page.Find($"[aria-label='Name of {Identifier} for visitors']").GetAttribute("value"));
        await page.InvokeAsync(() => page.Find($"[aria-label='Name of {Identifier} for visitors']").InputAsync("Customer orders"));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForStateAsync(() => page.FindAll("[data-link]").Count == 1 && page.FindAll("[data-share]").Count == 1, Patience);
        var link = page.Find("[data-link]").TextContent;
        Assert.StartsWith("http://localhost/s/", link, StringComparison.Ordinal);
        var found = await backend.Shares.FindAsync(link["http://localhost/s/".Length..], Backend.Cancelled);
        Assert.Equal(["Customer orders"], found!.Share.Replications.Select(static one => one.Name));
        Assert.Equal(Backend.Noon.AddDays(7), found.Share.ExpiresAt);
        Assert.DoesNotContain(link[^64..], page.Find("[data-share]").OuterHtml, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.FindAll("button").Single(static button => button.TextContent == "I have it").ClickAsync());
        Assert.DoesNotContain(link[^64..], page.Markup, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_NothingChosen_SaysWhatIsMissing()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend);

        await page.InvokeAsync(() => page.Find("[data-make]").ClickAsync());
        await page.InvokeAsync(() => page.Find("#share-title").InputAsync("Shop platform"));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        await page.WaitForStateAsync(() => page.FindAll("form [role=alert]").Count == 1, Patience);
        Assert.Contains("Replications: choose at least one", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(await backend.Shares.ListAsync(Backend.Cancelled));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_LinkEnded_AsksFirstAndSaysByWhom()
    {
        await using var backend = await Backend.StartPollingAsync();
        var request = new ShareRequest("Shop platform", [new SharedReplication(backend.Entry(Identifier).Key, "Orders")], Backend.Noon.AddDays(7), null);
        var (_, token) = await backend.Shares.CreateAsync(request, "ada", Backend.Cancelled);
        var page = await OpenAsync(backend);
        await page.InvokeAsync(() => page.Find("[data-revoke]").ClickAsync());
        Assert.NotNull(await backend.Shares.FindAsync(token, Backend.Cancelled));
        await page.InvokeAsync(() => page.Find("[data-revoke-now]").ClickAsync());

        await page.WaitForStateAsync(() => page.Find("[data-share]").GetAttribute("data-open") == "false", Patience);
        Assert.Null(await backend.Shares.FindAsync(token, Backend.Cancelled));
        Assert.Contains("by olga", page.Find("[data-share]").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_TakeAll_TakesWhatTheSearchFinds()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend);

        await page.InvokeAsync(() => page.Find("[data-make]").ClickAsync());
        await page.InvokeAsync(() => page.Find("[aria-label='Search replications']").InputAsync("archive"));
        await page.InvokeAsync(() => page.FindAll("button").Single(static button => button.TextContent == "Take all found").ClickAsync());

        Assert.Contains("2 chosen", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<SnapshotProvider>> OpenAsync(Backend backend)
    {
        Services.AddSingleton<TimeProvider>(backend.Time).AddSingleton(backend.Store).AddSingleton(backend.Shares).AddSingleton(backend.Sharing);
        Services.AddScoped<Toasts>();
        Services.AddOptions<ShareOptions>();
        Services.AddOptions<StatusOptions>();
        RenderFragment page = static builder =>
        {
            builder.OpenComponent<CascadingValue<ActionOrigin>>(0);
            builder.AddAttribute(1, "Value", Given.Operator with { Who = "olga" });
            builder.AddAttribute(2, "ChildContent", (RenderFragment)(static inner =>
            {
                inner.OpenComponent<SharesPage>(0);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        };
        var drawn = Render<SnapshotProvider>(parameters => parameters.AddChildContent(page));
        await drawn.WaitForStateAsync(() => drawn.FindAll("[data-share], .dm-empty").Count > 0, Patience);
        return drawn;
    }
}
