using System.Globalization;
using System.Text.RegularExpressions;
using DmsDashboard.BrowserTests.Support;
using DmsDashboard.Polling.LogTails;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Replications;

/// <summary>CloudWatch's three hours, which are over in five seconds here.</summary>
public sealed class LogHandOverTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Group = "my/numbers";

    protected override void Configure(IServiceCollection services) => services.AddSingleton(Options.Create(new LogTailOptions { HandOver = TimeSpan.FromSeconds(5) }));

    [Fact]
    public async Task Log_HandedOver_SaysSoInItsPlaceAndHasEachLineOnce()
    {
        var logs = Dashboard.AwsServer.Account.Logs;
        logs.Write(Group, "one", "number 0");
        var page = await OpenAsync($"/logs/view?target=demo&group={Group}");
        await Assertions.Expect(page.Locator("[data-log-state=Live]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var writing = WriteAsync(number => logs.Write(Group, "one", $"number {number}"), enough.Token);

        await Assertions.Expect(page.Locator("[data-log-mark=handedover]").First).ToBeAttachedAsync(new() { Timeout = 90_000 });
        await enough.CancelAsync();
        var written = await writing;

        var kept = string.Create(CultureInfo.InvariantCulture, $"^{written:N0} lines");
        await Assertions.Expect(page.Locator("[data-log-kept]")).ToHaveTextAsync(new Regex(kept), new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("[data-log-mark=gap], [data-log-mark=reconnected], [data-log-mark=fault]")).ToHaveCountAsync(0);
    }

    // Five lines a second; says how many there are in all.
    private static async Task<int> WriteAsync(Action<int> write, CancellationToken enough)
    {
        var written = 1;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!enough.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            write(written++);
        }

        return written;
    }
}
