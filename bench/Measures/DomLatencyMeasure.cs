using DmsDashboard.Bench.Circuits;
using DmsDashboard.Model;
using Microsoft.Playwright;

namespace DmsDashboard.Bench.Measures;

/// <summary>From a snapshot's publication to its text in a real browser's DOM, alone and with 99 more circuits beside it.</summary>
internal static class DomLatencyMeasure
{
    private const int Samples = 120;

    // Runs in the page: notes when the row first showed each numbered text.
    private const string Observer = """
        identifier => {
          window.seen = {};
          const row = () => document.querySelector(`[data-replication="${identifier}"]`);
          new MutationObserver(() => {
            const number = /bench (\d+)/.exec(row()?.textContent ?? "")?.[1];
            if (number && !(number in window.seen)) window.seen[number] = performance.timeOrigin + performance.now();
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;

    public static async Task RunAsync(Report report, BenchHost host, TimeProvider time)
    {
        await using var browser = await Browser.OpenAsync();
        await using var others = new CircuitProcess(host.Page);
        await browser.Page.GotoAsync(host.Page.ToString());
        var row = browser.Page.Locator("[data-replication]").First;
        await row.WaitForAsync();
        var identifier = await row.GetAttributeAsync("data-replication") ?? throw new InvalidOperationException("The row has no identifier.");
        await browser.Page.EvaluateAsync(Observer, identifier);

        report.Row("snapshot → DOM, 1 circuit, 10,000 rows", (await SampleAsync(host, browser.Page, identifier, 0, time)).ToString(), "p95 ≤ 100 ms");
        var before = await others.HoldAsync(99);
        var usage = ProcessUsage.Now();
        report.Row("snapshot → DOM, 100 circuits, 10,000 rows", (await SampleAsync(host, browser.Page, identifier, Samples, time)).ToString(), "p95 ≤ 100 ms");
        var spent = ProcessUsage.Now().Since(usage);
        var after = await others.HoldAsync(99);
        var (batches, bytes) = (after.Batches - before.Batches, after.Bytes - before.Bytes);
        report.Row("one changed row on 100 circuits", $"{Report.Millis(spent.Cpu.TotalMilliseconds / Samples)} CPU, {Report.Bytes((double)spent.Allocated / Samples)} allocated, {(double)batches / Samples / 99:0.0} batches of {bytes / Math.Max(1, batches)} B a circuit");
    }

    private static async Task<Percentiles> SampleAsync(BenchHost host, IPage page, string identifier, int first, TimeProvider time)
    {
        var published = new Dictionary<int, double>();
        for (var i = first; i < first + Samples; i++)
        {
            published[i] = time.GetUtcNow().UtcTicks / 10_000.0 - DateTimeOffset.UnixEpoch.UtcTicks / 10_000.0;
            host.Store.Update(snapshot => Change(snapshot, identifier, i));
            await Task.Delay(TimeSpan.FromMilliseconds(250), time);
        }

        var seen = await page.EvaluateAsync<Dictionary<string, double>>("() => window.seen");
        var latencies = published.Where(sample => seen.ContainsKey($"{sample.Key}")).Select(sample => seen[$"{sample.Key}"] - sample.Value).ToArray();
        return latencies.Length >= Samples * 9 / 10 ? Percentiles.Of(latencies) : throw new InvalidOperationException($"Only {latencies.Length} of {Samples} changes reached the page.");
    }

    private static DmsSnapshot Change(DmsSnapshot snapshot, string identifier, int number)
    {
        var target = snapshot.Targets[0];
        var index = target.Entries.Select((entry, i) => (entry, i)).First(row => row.entry.Identifier == identifier).i;
        var entry = target.Entries[index];
        var changed = entry with { Health = entry.Health with { Sentence = $"bench {number}" } };
        return snapshot with { Targets = [target with { Entries = target.Entries.SetItem(index, changed) }, .. snapshot.Targets[1..]] };
    }
}
