using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Tables;
using Microsoft.Playwright;

namespace DmsDashboard.Bench.Measures;

/// <summary>The tables tab with 60,000 tables: what a reading costs in which every one changed, and what a person waits for. The readings are made here: AWS's pages would take a minute each.</summary>
internal static class TablesMeasure
{
    private const int Tables = 60_000;
    private const int Rounds = 15;
    private const long FirstRows = 1_000_000_000;

    // Runs in the page: notes when the first row first showed each numbered count of rows.
    private const string Observer = """
        () => {
          window.seen = {};
          new MutationObserver(() => {
            const rows = document.querySelector("tr[data-table] .t-rows")?.textContent.replaceAll(/\D/g, "");
            if (rows && !(rows in window.seen)) window.seen[rows] = performance.timeOrigin + performance.now();
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """;

    public static async Task RunAsync(Report report, BenchHost host, TimeProvider time)
    {
        var entry = host.Store.Current.Entries.First(static entry => entry.Replication.Status.Is(ReplicationStatus.Running));
        using var feed = await TablesFeeder.OpenAsync(host.Services, entry.Key, time);
        ShowReadings(report, feed, time);
        ShowLists(report, feed.Current, time);
        await ShowFileAsync(report, host, entry, time);
        await ShowPageAsync(report, host, entry, feed, time);
    }

    private static void ShowReadings(Report report, TablesFeeder feed, TimeProvider time)
    {
        // The readings before the clock runs: to make them is the wire's work.
        var rounds = Enumerable.Range(1, Rounds).Select(Reading).Select(reading => Measure(() => feed.Publish(reading), time)).ToList();
        report.Row($"{Tables:N0} tables, a reading in which all changed: kept in the history, rates, handed to who watches", Show(rounds));
    }

    private static void ShowLists(Report report, TablesSnapshot snapshot, TimeProvider time)
    {
        (string Words, TableQuery Query)[] queries =
        [
            ("what needs attention first", TableQuery.Everything),
            ("sorted by rows", new TableQuery { Sort = TableSort.Rows }),
            ("sorted by rate", new TableQuery { Sort = TableSort.Rate }),
            ("the errored ones", new TableQuery { Filter = TableFilter.Errored }),
            ("two words searched", new TableQuery { Text = "schema07 table_1" }),
        ];
        foreach (var (words, query) in queries)
        {
            var rounds = Enumerable.Range(0, Rounds).Select(_ => Measure(() => TableListBuilder.Of(snapshot, query), time)).ToList();
            report.Row($"the list of them, {words}; once for all who look at it so", Show(rounds));
        }
    }

    private static async Task ShowFileAsync(Report report, BenchHost host, ReplicationEntry entry, TimeProvider time)
    {
        using var client = new HttpClient();
        var (rounds, size, buffer) = (new List<(double, long)>(), 0L, new byte[64 * 1024]);
        for (var round = 0; round < Rounds; round++)
        {
            var (started, allocated) = (time.GetTimestamp(), GC.GetTotalAllocatedBytes(precise: true));
            await using var file = await client.GetStreamAsync(new Uri(host.Page, $"/tables.csv?sort=name&arn={Uri.EscapeDataString(entry.Arn)}"));
            size = 0;
            while (await file.ReadAsync(buffer) is > 0 and var read)
            {
                size += read;
            }

            rounds.Add((time.GetElapsedTime(started).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated));
        }

        report.Row($"their CSV file, {Report.Bytes(size)}, the client in the same process", Show(rounds));
    }

    private static async Task ShowPageAsync(Report report, BenchHost host, ReplicationEntry entry, TablesFeeder feed, TimeProvider time)
    {
        await using var browser = await Browser.OpenAsync();
        var (page, opened) = (browser.Page, new List<double>());
        for (var round = 0; round < 5; round++)
        {
            var started = time.GetTimestamp();
            await page.GotoAsync(new Uri(host.Page, $"/replications/{entry.Identifier}/tables?sort=name&target={entry.Target.Name}").ToString());
            await page.Locator("tr[data-table]").First.WaitForAsync();
            opened.Add(time.GetElapsedTime(started).TotalMilliseconds);
        }

        report.Row("address entered → first row of the tables tab in Chromium", Percentiles.Of(opened).ToString());
        report.Row("a reading in which all changed → DOM", (await TicksAsync(page, feed, time)).ToString());
        report.Row("rows in the page", (await page.Locator("tr[data-table]").CountAsync()).ToString(CultureInfo.InvariantCulture));
        report.Row("column pressed → sorted by it in Chromium", (await PressesAsync(page, "[data-sort=Rate]", "[data-sort=Rows]", "[data-sort={0}][data-on]", time)).ToString());
        report.Row("filter pressed → narrowed in Chromium", (await PressesAsync(page, "[data-filter=Errored]", "[data-filter=All]", "[data-filter={0}][aria-pressed=true]", time)).ToString());
    }

    private static async Task<Percentiles> TicksAsync(IPage page, TablesFeeder feed, TimeProvider time)
    {
        await page.EvaluateAsync(Observer);
        var published = new Dictionary<string, double>();
        for (var round = 0; round < Rounds; round++)
        {
            var tables = Reading(1_000 + round);
            published[tables[0].FullLoadRows!.Value.ToString(CultureInfo.InvariantCulture)] = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
            feed.Publish(tables);
            await Task.Delay(TimeSpan.FromSeconds(1.5), time);
        }

        var seen = await page.EvaluateAsync<Dictionary<string, double>>("() => window.seen");
        var latencies = published.Where(tick => seen.ContainsKey(tick.Key)).Select(tick => seen[tick.Key] - tick.Value).ToList();
        return latencies.Count >= Rounds * 9 / 10 ? Percentiles.Of(latencies) : throw new InvalidOperationException($"Only {latencies.Count} of {Rounds} readings reached the page.");
    }

    // To and fro: every view is asked for anew only after a reading, so the first of each is in it.
    private static async Task<Percentiles> PressesAsync(IPage page, string one, string other, string pressed, TimeProvider time)
    {
        var took = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var button = round % 2 == 0 ? one : other;
            var started = time.GetTimestamp();
            await page.Locator(button).ClickAsync();
            await page.Locator(string.Format(CultureInfo.InvariantCulture, pressed, button.Split('=', ']')[1])).WaitForAsync();
            took.Add(time.GetElapsedTime(started).TotalMilliseconds);
        }

        return Percentiles.Of(took);
    }

    private static ImmutableArray<TableStatistics> Reading(int round) => [.. Enumerable.Range(0, Tables).Select(index => TableOf(index, round))];

    private static TableStatistics TableOf(int index, int round) => new()
    {
        SchemaName = Names.Schemas[index / 1_000],
        TableName = Names.Tables[index % 1_000],
        TableState = index % 5_000 == 7 ? TableStates.Error : index % 10 == 0 ? TableStates.FullLoad : TableStates.Completed,
        ValidationState = index % 400 == 3 ? ValidationStates.MismatchedRecords : ValidationStates.Validated,
        // The first by name tells the round by its rows.
        FullLoadRows = index == 0 ? FirstRows + round : (1_000L * round) + (index * 7_919L % 60_013),
        FullLoadStartTime = DateTimeOffset.UnixEpoch,
        Inserts = round * 7L,
        AppliedInserts = round * 7L,
        AppliedUpdates = round * (long)(index % 90),
        LastUpdateTime = DateTimeOffset.UnixEpoch.AddSeconds(round),
    };

    private static (double, long) Measure(Action work, TimeProvider time)
    {
        var (allocated, started) = (GC.GetTotalAllocatedBytes(precise: true), time.GetTimestamp());
        work();
        return (time.GetElapsedTime(started).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static string Show(List<(double Millis, long Allocated)> rounds) =>
        $"{Percentiles.Of([.. rounds.Select(static round => round.Millis)])}; {Report.Bytes(rounds.Select(static round => round.Allocated).Order().ElementAt(rounds.Count / 2))} allocated";

    /// <summary>As AWS sends the names of a warehouse.</summary>
    private static class Names
    {
        public static readonly ImmutableArray<string> Schemas = [.. Enumerable.Range(0, 60).Select(static number => $"schema{number:00}")];

        public static readonly ImmutableArray<string> Tables = [.. Enumerable.Range(0, 1_000).Select(static number => $"table_{number:000}")];
    }
}
