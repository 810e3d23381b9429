using System.Text;
using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using DmsDashboard.Model.Shares;
using DmsDashboard.Store;
using DmsDashboard.Store.Shares;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Stakeholders;

/// <summary>The stakeholders' page on a desk, a phone, a television and on paper, with scripts and without.</summary>
public sealed partial class ProgressPageTests(Chromium chromium) : BrowserTest(chromium)
{
    // What lies outside of what is seen: nothing.
    private const string Hidden =
        """
        () => {
          const end = document.querySelector(".sh-end").getBoundingClientRect();
          const low = [...document.querySelectorAll(".sh-left, .sh-list")].filter(el => el.getBoundingClientRect().bottom > end.top + 1).map(el => `${el.className} to ${el.getBoundingClientRect().bottom} of ${end.top}`);
          const root = document.documentElement;
          if (end.bottom > innerHeight + 1 || root.scrollHeight > innerHeight + 1) low.push(`the page to ${root.scrollHeight} of ${innerHeight}`);
          if (root.scrollWidth > innerWidth) low.push(`${root.scrollWidth} wide`);
          return low;
        }
        """;

    private static readonly string[] Names = ["Customer orders", "Stock", "Invoices and credit notes", "Loyalty", "Payments of all countries"];

    [Fact(Timeout = 120_000)]
    public async Task Page_OnATelevision_NeedsNoScrolling()
    {
        var page = await OpenReadAsync(new Look("tv", 1920, 1080, ColorScheme.Dark));

        foreach (var (width, height) in new[] { (1920, 1080), (1920, 940), (3840, 2160) })
        {
            await page.SetViewportSizeAsync(width, height);
            Assert.Empty(await page.EvaluateAsync<string[]>(Hidden));
        }

        await page.SetViewportSizeAsync(1920, 1080);
        await Screenshots.TakeAsync(page, "progress", new Look("tv", 1920, 1080, ColorScheme.Dark));
    }

    [Fact(Timeout = 120_000)]
    public async Task Page_OnAPhoneAndADesk_IsReadableByAllAndNotTooWide()
    {
        foreach (var look in new[] { Look.Phone, Look.Light, Look.Dark })
        {
            var page = await OpenReadAsync(look);
            Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
            Assert.Empty(await Axe.SeriousAsync(page, $"progress {look.Name}"));
            await Screenshots.TakeAsync(page, "progress", look);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task Page_Printed_IsOneSheet()
    {
        var page = await OpenReadAsync(Look.Dark);

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));

        Assert.Single(Sheet().Matches(pdf));
    }

    [Fact(Timeout = 180_000)]
    public async Task Page_OfOneToSixty_FitsATelevisionAndASheet()
    {
        await OpenReadAsync(Look.Light);
        List<string> problems = [];
        foreach (var count in new[] { 1, 8, 14, 15, 30, 31, 60 })
        {
            var look = new Look($"tv-{count}", 1920, 1080, ColorScheme.Dark);
            var page = await OpenPlainAsync(await ShareAsync(count), look);
            await Assertions.Expect(page.Locator("[data-line]")).ToHaveCountAsync(count);
            problems.AddRange((await page.EvaluateAsync<string[]>(Hidden)).Select(low => $"{count} on a television: {low}"));
            await Screenshots.TakeAsync(page, "progress", look);

            var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
            problems.AddRange(Sheet().Count(pdf) == 1 ? [] : [$"{count} on paper: {Sheet().Count(pdf)} sheets"]);
        }

        Assert.Empty(problems);
    }

    [Fact(Timeout = 120_000)]
    public async Task Page_WithoutJavaScript_LoadsItselfAnew()
    {
        await OpenReadAsync(Look.Light);
        var page = await OpenPlainAsync("/status", Look.Light, hasScript: false);
        await Assertions.Expect(page.Locator("[data-line]")).ToHaveCountAsync(Dashboard.Count);

        var again = await page.WaitForResponseAsync(static response => response.Url.EndsWith("/status", StringComparison.Ordinal), new() { Timeout = 30_000 });

        Assert.Equal(200, again.Status);
    }

    [Fact(Timeout = 120_000)]
    public async Task Page_WithScript_IsRenewedInPlaceAndSaysWhenItCannotBe()
    {
        var page = await OpenReadAsync(Look.Light, isClockHeld: true);
        await page.EvaluateAsync("() => { window.stayed = true; document.getElementById('main').dataset.old = ''; }");

        await page.Clock.RunForAsync(10_500);
        await Assertions.Expect(page.Locator("#main:not([data-old])")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed"));

        Dashboard.Network.Cut();
        await page.Clock.RunForAsync(45_000);
        await Assertions.Expect(page.Locator("[data-fresh]")).ToContainTextAsync("Connection lost; this is");
        Dashboard.Network.Restore();
        await page.Clock.RunForAsync(10_500);
        await Assertions.Expect(page.Locator("[data-fresh]")).ToContainTextAsync("Updated");
    }

    // The demo has fewer: some come again under another name.
    private async Task<string> ShareAsync(int count)
    {
        var entries = Dashboard.Services.GetRequiredService<DmsStore>().Current.Entries.ToList();
        var chosen = Enumerable.Range(0, count).Select(number => new SharedReplication(entries[number % entries.Count].Key, $"{Names[number % Names.Length]} {number + 1}"));
        var request = new ShareRequest("Shop platform and all that belongs to it", [.. chosen], new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero), null);
        return $"/s/{(await Dashboard.Services.GetRequiredService<ShareStore>().CreateAsync(request, "anna", Cancelled)).Token}";
    }

    private async Task<IPage> OpenReadAsync(Look look, bool isClockHeld = false)
    {
        var page = await OpenPlainAsync("/healthz", look);
        if (isClockHeld)
        {
            await page.Clock.InstallAsync();
        }

        await page.GotoAsync("/status");
        while (await page.Locator("[data-line]").CountAsync() < Dashboard.Count)
        {
            await page.ReloadAsync();
        }

        return page;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
