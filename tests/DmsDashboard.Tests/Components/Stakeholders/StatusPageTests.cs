using System.Net;

namespace DmsDashboard.Tests.Components.Stakeholders;

public sealed class StatusPageTests
{
    [Fact(Timeout = 60_000)]
    public async Task Status_OfTheDemo_TellsOfEachInPlainWordsAndOfNothingElse()
    {
        await using var pages = await StakeholderPages.StartAsync();

        var page = await pages.GetAsync("/status");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("All 40 migrations", page.Text, StringComparison.Ordinal);
        Assert.Contains("Archive, Db2 to S3: ", page.Text, StringComparison.Ordinal);
        Assert.Contains("Demo: all of it is simulated", page.Text, StringComparison.Ordinal);
        foreach (var entry in pages.Store.Current.Entries)
        {
            Assert.DoesNotContain(entry.Identifier, page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(entry.Arn, page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(entry.SourceEndpoint?.ServerName ?? entry.Arn, page.Html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(pages.Store.Current.Targets[0].AccountId!, page.Html, StringComparison.Ordinal);
        Assert.All(["arn:", "replication", "endpoint", "<button", "<form", "onclick", " style=", "<style", "_blazor", "blazor"], trade => Assert.DoesNotContain(trade, page.Html, StringComparison.OrdinalIgnoreCase));
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_WithoutScript_RenewsItselfAndIsKeptByNobody()
    {
        await using var pages = await StakeholderPages.StartAsync();

        var page = await pages.GetAsync("/status?theme=dark");

        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"10\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(("no-store", "no-referrer", "noindex, nofollow"), (page.Headers["Cache-Control"], page.Headers["Referrer-Policy"], page.Headers["X-Robots-Tag"]));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/status", "screen and (min-width: 1800px)")]
    [InlineData("/status?tv=1&theme=dark", "screen and (orientation: landscape)")]
    public async Task Status_ForATelevision_IsOneScreenAtAnyWidth(string path, string screens)
    {
        await using var pages = await StakeholderPages.StartAsync();

        var page = await pages.GetAsync(path);

        Assert.Matches($"<link rel=\"stylesheet\" href=\"css/stakeholders-tv[^\"]*\" media=\"{System.Text.RegularExpressions.Regex.Escape(screens)}\"", page.Html);
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_WithNamesAndATitle_ShowsThem()
    {
        await using var pages = await StakeholderPages.StartAsync("--Status:Title=Shop <platform>", "--Status:Names:orders-oracle-to-aurora=Customer orders");

        var page = await pages.GetAsync("/status");

        Assert.Contains("<b>Customer orders:</b>", page.Html, StringComparison.Ordinal);
        Assert.Contains("Shop &lt;platform&gt;", page.Html, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_WhileSomebodyLooks_CountsAsALookerAndNotForLongAfter()
    {
        await using var pages = await StakeholderPages.StartAsync();
        await pages.GetAsync("/status");

        Assert.Equal(1, pages.Store.WatcherCount);
        await pages.GetAsync("/status");
        Assert.Equal(1, pages.Store.WatcherCount);

        pages.Time.Advance(TimeSpan.FromSeconds(31));
        await UntilAsync(() => pages.Store.WatcherCount == 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task Status_OfATargetThatFails_SaysHowOldItIs()
    {
        await using var pages = await StakeholderPages.StartAsync();
        await pages.App.AwsHost.StopServerAsync();

        pages.Time.Advance(TimeSpan.FromMinutes(14));
        var page = await pages.GetAsync("/status");

        Assert.Contains("What is shown is 14 minutes old: newer figures could not be read.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Updated 14 minutes ago", page.Text, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!reached())
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
