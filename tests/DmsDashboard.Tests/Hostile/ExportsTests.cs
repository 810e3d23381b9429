using System.Text.Json;
using AngleSharp.Html.Parser;
using DmsDashboard.Hosting;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Tests.Hosting.Headers;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Hostile;

/// <summary>What leaves the application over HTTP, made of an AWS whose every text is hostile.</summary>
public sealed class ExportsTests
{
    private const string Formula = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Exports_OfAHostileAws_HoldNoFormulaMarkupOrHeaderOfIts()
    {
        var aws = new HostileAws();
        await using var app = await App.StartAsync(services => services.AddHostedService(provider => new HostileStart(provider.GetRequiredService<LocalAwsHost>(), aws)), "--Polling:FastInterval=00:00:01", "--Polling:RequestsPerSecond=8");
        var entries = await EntriesAsync(app);
        foreach (var payload in Payloads.All)
        {
            await app.Services.GetRequiredService<ActivityStore>().NoteAsync(Item(payload), Cancelled);
            app.Aws.Account.Logs.Write("dms-tasks-hostile", "stream", payload);
        }

        var seen = await CsvAsync(app, "/activity.csv");
        Assert.True(Payloads.All.Count(seen.Contains) > 80, $"{Payloads.All.Count(seen.Contains)} texts came as they were");
        // One has more tables than there are texts.
        var widest = entries.MaxBy(static entry => entry.Replication.ReplicationStats?.TablesLoaded ?? 0)!;
        seen = await CsvAsync(app, $"/tables.csv?arn={Uri.EscapeDataString(widest.Arn)}");
        Assert.True(Payloads.All.Count(seen.Contains) > 80, $"{Payloads.All.Count(seen.Contains)} tables came as they were");
        await LogsAsync(app);
        await PageAsync(app);
    }

    private static async Task<List<ReplicationEntry>> EntriesAsync(App app)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(patience.Token))
        {
            if (snapshot.Entries.Any())
            {
                return [.. snapshot.Entries];
            }
        }

        throw new InvalidOperationException("There is no list.");
    }

    private static async Task<HashSet<string>> CsvAsync(App app, string path)
    {
        using var answer = await app.Client.GetAsync(path, Cancelled);
        Assert.Empty(HeaderRules.Broken(answer));
        Assert.Matches("^attachment; filename=\"?[A-Za-z0-9._-]+\\.csv\"?", answer.Content.Headers.ContentDisposition!.ToString());
        var records = CsvReader.Read(await answer.Content.ReadAsStringAsync(Cancelled));
        Assert.All(records, record => Assert.Equal(records[0].Count, record.Count));
        // Numbers are ours, and may be negative.
        Assert.DoesNotContain(records.SelectMany(static record => record), static cell => cell.Length > 0 && Formula.Contains(cell.TrimStart(' ', '\u00a0', '\u200b').FirstOrDefault('x'), StringComparison.Ordinal));
        return [.. records.SelectMany(static record => record)];
    }

    private static async Task LogsAsync(App app)
    {
        var path = $"/api/logs?group=dms-tasks-hostile&from={TimeProvider.System.GetUtcNow().AddHours(-1).UtcDateTime:yyyy-MM-ddTHH:mm}Z";
        using var text = await app.Client.GetAsync(path, Cancelled);
        var lines = await text.Content.ReadAsStringAsync(Cancelled);
        Assert.Empty(HeaderRules.Broken(text));
        Assert.DoesNotContain(lines, static sign => char.IsControl(sign) && sign is not ('\t' or '\r' or '\n'));
        var ndjson = await app.Client.GetStringAsync($"{path}&format=ndjson", Cancelled);
        var messages = ndjson.TrimEnd('\n').Split('\n').Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("message").GetString()!).ToHashSet();
        Assert.Superset(Payloads.All.ToHashSet(), messages);
    }

    private static async Task PageAsync(App app)
    {
        using var answer = await app.Client.GetAsync("/status", Cancelled);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancelled));
        Assert.Empty(HeaderRules.Broken(answer));
        Assert.Empty(Drawn.Foreign(page.Body!.QuerySelectorAll("*")));
        Assert.All(page.Scripts, static script => Assert.StartsWith("js/", script.GetAttribute("src"), StringComparison.Ordinal));
    }

    internal static ActivityItem Item(string payload) => new()
    {
        Kind = ActivityKind.Action,
        At = Given.Noon,
        TargetName = payload,
        Arn = payload,
        Identifier = payload,
        Operation = payload,
        Parameters = payload,
        Who = payload,
        From = payload,
        Outcome = ActionOutcome.Accepted,
        Sentence = payload,
        FaultCode = payload,
        StatusBefore = payload,
        StatusAfter = payload,
        AnsweredAt = Given.Noon,
    };
}
