using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DmsDashboard.LocalAws.Control;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Api;

/// <summary>The CSV file of tables, through the wire at both ends.</summary>
public sealed class TablesApiTests
{
    private const string Running = "orders-oracle-to-aurora";
    private const string NeverRan = "hr-sqlserver-to-postgres";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Csv_OfWhatNobodyLooksAt_IsReadForItAndHoldsEveryTable()
    {
        await using var app = await StartAsync();

        using var response = await app.Client.GetAsync($"/tables.csv?replication={Running}", Cancelled);

        var records = CsvReader.Read(await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Matches($"^dms-tables-{Running}-[0-9]{{8}}-[0-9]{{6}}\\.csv$", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(119, records.Count);
        Assert.All(records, record => Assert.Equal(records[0].Count, record.Count));
        var readAt = Assert.Single(Column(records, "ReadAt").Distinct());
        Assert.StartsWith($"{response.Content.Headers.LastModified:yyyy-MM-ddTHH:mm:ss}", readAt, StringComparison.Ordinal);
        Assert.Contains(Column(records, "FullLoadRows"), static rows => long.Parse(rows, CultureInfo.InvariantCulture) > 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task Csv_FilteredAndSorted_IsWhatThePageShows()
    {
        await using var app = await StartAsync();

        var mismatched = CsvReader.Read(await app.Client.GetStringAsync($"/tables.csv?replication={Running}&show=mismatched", Cancelled));
        var sorted = CsvReader.Read(await app.Client.GetStringAsync($"/tables.csv?replication={Running}&sort=rows&dir=turned&q=order", Cancelled));

        Assert.Equal(3, mismatched.Count - 1);
        Assert.All(Column(mismatched, "ValidationState"), static state => Assert.Equal("Mismatched records", state));
        var rows = Column(sorted, "FullLoadRows").Select(static rows => long.Parse(rows, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(rows.Order(), rows);
        Assert.All(Column(sorted, "TableName"), static name => Assert.Contains("order", name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact(Timeout = 60_000)]
    public async Task Csv_BadParameters_AreRefusedWithASentence()
    {
        await using var app = await StartAsync();
        (string Query, string Sentence)[] cases =
        [
            ("", "It is not said whose tables: give replication (the identifier) or arn."),
            ("replication=nobody", "'nobody' is no replication or task that the last poll found"),
            ($"replication={Running}&target=mars", $"'{Running}' of 'mars' is no replication"),
            ($"replication={Running}&show=all%00", "'all\uFFFD' in show is not known: use all, errored, loading, mismatched"),
            ($"replication={Running}&show=2", "'2' in show is not known"),
            ($"replication={Running}&sort=size", "'size' in sort is not known: use state, name, rows"),
            ($"replication={Running}&dir=down", "'down' in dir is not known: use turned"),
            ($"replication={Running}&text=a", "'text' is not a parameter: there are target, replication, arn, q, show, sort, dir."),
            ($"replication={Running}&q=a&q=b", "q is given more than once: give it once."),
        ];
        foreach (var (query, sentence) in cases)
        {
            using var response = await app.Client.GetAsync($"/tables.csv?{query}", Cancelled);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            using var problem = await response.Content.ReadFromJsonAsync<JsonDocument>(Cancelled);
            Assert.Contains(sentence, problem!.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Csv_OfWhatCannotBeRead_SaysWhy()
    {
        await using var app = await StartAsync();
        using var none = await app.Client.GetAsync($"/tables.csv?replication={NeverRan}", Cancelled);
        app.Aws.Faults.Add(new InjectedFault(InjectedKind.AccessDenied) { Operation = "DescribeReplicationTableStatistics" });
        using var denied = await app.Client.GetAsync($"/tables.csv?replication={Running}", Cancelled);

        Assert.Equal(HttpStatusCode.Conflict, none.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, denied.StatusCode);
        Assert.Contains("dms:DescribeReplicationTableStatistics", await denied.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Csv_Sent_LeavesNobodyLooking()
    {
        await using var app = await StartAsync();

        await app.Client.GetStringAsync($"/tables.csv?replication={Running}", Cancelled);

        Assert.Equal(0, app.Services.GetRequiredService<TablesStore>().WatchedCount);
    }

    private static async Task<App> StartAsync()
    {
        var app = await App.StartAsync();
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(Cancelled))
        {
            if (snapshot.FindByIdentifier(Running).Any())
            {
                break;
            }
        }

        return app;
    }

    private static List<string> Column(List<List<string>> records, string name)
    {
        var at = records[0].IndexOf(name);
        return records.Skip(1).Select(record => record[at]).ToList();
    }
}
