using System.Collections.Concurrent;
using DmsDashboard.BrowserTests.Support;
using DmsDashboard.Hosting;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.Tests.Hostile;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Hostile;

/// <summary>Every page in a real browser while each text of AWS is hostile: nothing runs, no dialog opens, nobody else is asked for anything. The policy is watched by <see cref="BrowserTest"/>.</summary>
public sealed class HostileTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Group = "dms-tasks-dms-prod-1";

    protected override void Configure(IServiceCollection services) =>
        services.AddHostedService(static provider => new HostileStart(provider.GetRequiredService<LocalAwsHost>(), new HostileAws()));

    [Fact]
    public async Task Pages_OfAHostileAws_RunNothing()
    {
        var found = new ConcurrentQueue<string>();
        Plant();
        var page = await OpenAsync();
        page.Dialog += (_, dialog) => found.Enqueue($"A dialog: {dialog.Message}");
        page.Request += (_, request) => found.Enqueue(new Uri(request.Url).Authority == Dashboard.Url.Authority || request.Url.StartsWith("blob:", StringComparison.Ordinal) ? "" : $"Asked for {request.Url}");
        foreach (var (path, visible) in Places())
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.Locator(visible).First).ToBeVisibleAsync();
            if (await page.EvaluateAsync<bool>("() => window.__xss !== undefined || document.querySelector('main script, main iframe, main object, main embed, main img, main [onerror], main [onload], main [onmouseover]') !== null"))
            {
                found.Enqueue($"Something of AWS became part of {path}");
            }
        }

        Assert.DoesNotContain(found, static sentence => sentence.Length > 0);
    }

    private IEnumerable<(string Path, string Visible)> Places()
    {
        var entry = Uri.EscapeDataString(Dashboard.Find(static replication => replication.ReplicationConfigIdentifier.StartsWith("<svg", StringComparison.Ordinal)).ReplicationConfigIdentifier);
        var failed = Uri.EscapeDataString(Dashboard.Find(static replication => replication.Status.Is("failed")).ReplicationConfigIdentifier);
        return
        [
            ($"/?q={Uri.EscapeDataString("<img src=x")}", "[data-replication]"),
            ($"/replications/{entry}", "[data-replication] h1"),
            ($"/replications/{failed}", "[data-replication] h1"),
            ($"/replications/{entry}/tables", "tr[data-table]"),
            ($"/replications/{entry}/settings", "h1"),
            ($"/replications/{entry}/metrics", "[data-chart]"),
            ($"/replications/{entry}/activity", "h1"),
            ($"/logs/view?target=demo&group={Group}", "[data-log-line]"),
            ($"/logs/view?target=demo&group={Group}&q={Uri.EscapeDataString("<img")}", "[data-log-line]"),
            ("/logs", "[data-log-group]"),
            ("/activity", "h1"),
            ("/endpoints", "[data-instance]"),
            ($"/compare?a={entry}&b={failed}&show=all", "h1"),
            ("/alerts", "h1"),
            ("/status", "[data-report]"),
        ];
    }

    private void Plant()
    {
        var account = Dashboard.AwsServer.Account;
        account.Force("orders-oracle-to-aurora", new ReplicationOverride { Status = "<img src=x onerror=window.__xss=1>", StopReason = "Stop Reason <svg onload=window.__xss=1>" });
        foreach (var payload in Payloads.All)
        {
            account.Logs.Write(Group, "dms-task-x", payload);
            account.Logs.Write(Group, "dms-task-x", $"00012345: 2026-11-21T12:00:00 [TARGET_LOAD     ]E:  {payload}  (a.c:1)");
        }
    }
}
