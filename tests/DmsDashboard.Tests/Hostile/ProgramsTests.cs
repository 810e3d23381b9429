using System.Net;
using System.Text.Json;
using DmsDashboard.Api.V1.Paging;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Hosting;
using DmsDashboard.Hubs;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;
using DmsDashboard.Tests.Hosting.Headers;
using DmsDashboard.Tests.Hubs;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Hostile;

/// <summary>What programs get, made of an AWS and of settings whose every text is hostile: JSON and nothing else, with the texts whole.</summary>
public sealed class ProgramsTests
{
    private const string Ndjson = "application/x-ndjson";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task Answers_OfAHostileAws_AreJsonWithItsTextsWhole()
    {
        var aws = new HostileAws();
        var names = HostileSettings.Names;
        await using var app = await App.StartAsync(
            services => services.AddHostedService(provider => new HostileStart(provider.GetRequiredService<LocalAwsHost>(), aws)),
            ["--Polling:FastInterval=00:00:01", "--Polling:RequestsPerSecond=8", .. names.SelectMany(static (name, index) => HostileSettings.Webhook(name, index))]);
        var entries = await EntriesAsync(app);
        await PlantAsync(app, entries[0]);
        var seen = new Dictionary<string, HashSet<string>>();
        foreach (var (path, query) in Paths(app))
        {
            var address = $"{path.Replace("{id}", Uri.EscapeDataString($"demo/{entries[0].Arn}"), StringComparison.Ordinal)}{query}";
            using var answer = await app.Client.GetAsync(address, Cancelled);
            seen[path] = [.. Texts(await JsonAsync(answer))];
        }

        Assert.Superset(Payloads.All.ToHashSet(), seen["/api/v1/activity"]);
        Assert.Superset(Payloads.All.ToHashSet(), seen["/api/v1/replications/{id}/logs"]);
        Assert.Superset(Payloads.All.Select(static payload => $"dms-tasks-{payload}").ToHashSet(), seen["/api/v1/log-groups"]);
        Assert.Superset(entries.Select(static entry => entry.Identifier).ToHashSet(), seen["/api/v1/replications"]);
        Assert.Superset(names.ToHashSet(), seen["/api/v1/alerts/webhooks"]);
        var noted = await SilenceAsync(app);
        using var silences = await app.Client.GetAsync("/api/v1/alerts/silences", Cancelled);
        Assert.Superset(noted, Texts(await JsonAsync(silences)).ToHashSet());
        using var tested = await app.Client.SendAsync(Command($"/api/v1/alerts/webhooks/{Uri.EscapeDataString(names.First(static name => name.Contains('/', StringComparison.Ordinal)))}/test", "{}"), Cancelled);
        Assert.Equal("webhook-refused", (await JsonAsync(tested)).GetProperty("code").GetString());
        await LinesAsync(app, entries[0]);
    }

    [Fact(Timeout = 120_000)]
    public async Task Questions_ThatAreHostile_AreAnsweredInJson()
    {
        await using var app = await App.StartAsync();
        await EntriesAsync(app);
        foreach (var payload in Payloads.All)
        {
            var text = Uri.EscapeDataString(payload);
            // The server itself turns a path away that has a NUL.
            string[] paths = payload.Contains('\0', StringComparison.Ordinal) ? [] : [$"replications/{text}", $"replications/{text}/settings", $"bulk-runs/{text}"];
            foreach (var path in new[] { $"replications?q={text}", $"replications?{text}=1", $"activity?who={text}", $"log-groups?target={text}", $"comparison?first={text}" }.Concat(paths))
            {
                using var answer = await app.Client.GetAsync($"/api/v1/{path}", Cancelled);
                await JsonAsync(answer);
            }

            foreach (var body in new object[] { new Dictionary<string, int> { [payload] = 1 }, new { target = payload }, new { replication = payload }, new { week = new { days = new[] { payload } } } })
            {
                using var refused = await app.Client.SendAsync(Command("/api/v1/alerts/silences", JsonSerializer.Serialize(body)), Cancelled);
                Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
                await JsonAsync(refused);
            }
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task Targets_WithHostileNames_AreTextsWhereverTheyAreTold()
    {
        var names = HostileSettings.Names;
        await using var app = await App.StartAsync([.. names.SelectMany(static (name, index) => HostileSettings.Target(name, index))]);

        using var listed = await app.Client.GetAsync("/api/v1/targets", Cancelled);
        Assert.Superset(names.ToHashSet(), Texts(await JsonAsync(listed)).ToHashSet());
        foreach (var name in names)
        {
            using var connections = await app.Client.GetAsync($"/api/v1/replications?target={Uri.EscapeDataString(name)}", Cancelled);
            await JsonAsync(connections);
        }

        using var page = await app.Client.GetAsync("/status", Cancelled);
        Assert.Empty(Drawn.Foreign(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(Cancelled)).Body!.QuerySelectorAll("*")));
        var metrics = await app.Client.GetStringAsync("/metrics", Cancelled);
        // Names of the exposition format: what is in quotes has its quotes, backslashes and line breaks escaped.
        Assert.All(metrics.TrimEnd('\n').Split('\n'), static line => Assert.Matches(@"^(#.*|[a-zA-Z_:][a-zA-Z0-9_:]*(\{([a-zA-Z_][a-zA-Z0-9_]*=""([^""\\\n]|\\[""\\n])*"",?)*\})? [-+0-9.eEIinfNa]+( [0-9.]+)?( #.*)?)$", line));
    }

    [Fact(Timeout = 120_000)]
    public async Task Hub_OfAHostileAws_SendsItsTextsWhole()
    {
        const string Group = "dms-tasks-hostile", Stream = "\"><img src=x onerror=window.__xss=1>";
        var aws = new HostileAws();
        await using var dashboard = await HubDashboard.StartAsync(services => services.AddHostedService(provider => new HostileStart(provider.GetRequiredService<LocalAwsHost>(), aws)));
        foreach (var payload in Payloads.All)
        {
            dashboard.Aws.Account.Logs.Write(Group, Stream, payload);
        }

        await using var connection = await dashboard.ConnectAsync();
        await using var messages = connection.StreamAsync<HubReplications>("WatchReplications", Cancelled).GetAsyncEnumerator(Cancelled);
        Assert.True(await messages.MoveNextAsync());
        var missing = Payloads.All.ToHashSet();
        await foreach (var line in connection.StreamAsync<HubLogLine>("TailLogGroup", "demo", Group, Cancelled))
        {
            if (line.LogStreamName == Stream && missing.Remove(line.Message) && missing.Count == 0)
            {
                break;
            }
        }

        Assert.True(messages.Current.Added.Length > 10);
        Assert.All(messages.Current.Added, added => Assert.True(aws.HasGiven(added.Identifier), added.Identifier));
        Assert.Empty(missing);
    }

    private static async Task<List<ReplicationEntry>> EntriesAsync(App app)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        await foreach (var snapshot in app.Services.GetRequiredService<DmsStore>().WatchAsync(patience.Token))
        {
            if (snapshot.Entries.Any() && snapshot.Entries.All(static entry => entry.SourceEndpoint is not null))
            {
                return [.. snapshot.Entries.Where(static entry => entry.Serverless is not null).OrderBy(static entry => entry.Arn)];
            }
        }

        throw new InvalidOperationException("There is no list.");
    }

    private static async Task PlantAsync(App app, ReplicationEntry entry)
    {
        var location = LogLocation.Of(entry.Arn, entry.Config?.ReplicationSettings);
        foreach (var payload in Payloads.All)
        {
            await app.Services.GetRequiredService<ActivityStore>().NoteAsync(ExportsTests.Item(payload), Cancelled);
            app.Aws.Account.Logs.Write(location.LogGroupName, payload, payload);
            app.Aws.Account.Logs.Write($"dms-tasks-{payload}", payload, payload);
        }

        // Whoever begins to follow is told the last lines of the streams that were written last, not of a hundred.
        foreach (var payload in Payloads.All)
        {
            app.Aws.Account.Logs.Write(location.LogGroupName, location.OrchestratorStreamName!, payload);
        }
    }

    // Each GET of the API, with what it must be given.
    private static IEnumerable<(string Path, string Query)> Paths(App app)
    {
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = endpoint.RoutePattern.RawText!;
            if (path.StartsWith(ProgramPath.Api, StringComparison.Ordinal) && !path.EndsWith("/follow", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            {
                var taken = endpoint.Metadata.GetMetadata<TakenParameters>()?.All ?? [];
                var given = taken.Where(static parameter => parameter.IsRequired).Select(static parameter => $"{parameter.Name}={(parameter.Name == "target" ? "demo" : "nobody")}").ToList();
                yield return (path, $"?{string.Join('&', taken.Contains(PageParameters.Limit) ? [.. given, "limit=500"] : given)}");
            }
        }
    }

    private static async Task LinesAsync(App app, ReplicationEntry entry)
    {
        var path = $"/api/v1/replications/{Uri.EscapeDataString($"demo/{entry.Arn}")}/logs";
        using var file = await app.Client.GetAsync($"{path}?format=ndjson", Cancelled);
        Assert.Empty(HeaderRules.Broken(file));
        Assert.Equal(Ndjson, file.Content.Headers.ContentType?.MediaType);
        var messages = (await file.Content.ReadAsStringAsync(Cancelled)).TrimEnd('\n').Split('\n').Select(MessageOf).ToHashSet();
        Assert.Superset(Payloads.All.ToHashSet(), messages);

        using var followed = await app.Client.GetAsync($"{path}/follow?lines=10000", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        Assert.Equal((Ndjson, "nosniff"), (followed.Content.Headers.ContentType?.MediaType, string.Join(' ', followed.Headers.GetValues("X-Content-Type-Options"))));
        using var reader = new StreamReader(await followed.Content.ReadAsStreamAsync(Cancelled));
        var missing = Payloads.All.ToHashSet();
        while (missing.Count > 0)
        {
            missing.Remove(MessageOf((await reader.ReadLineAsync(Cancelled))!));
        }
    }

    private static string MessageOf(string line) => JsonElement.Parse(line).TryGetProperty("message", out var message) ? message.GetString()! : "";

    // Those that were taken: a note is one line.
    private static async Task<HashSet<string>> SilenceAsync(App app)
    {
        HashSet<string> taken = [];
        foreach (var payload in Payloads.All)
        {
            using var answer = await app.Client.SendAsync(Command("/api/v1/alerts/silences", JsonSerializer.Serialize(new { target = "demo", note = payload })), Cancelled);
            await JsonAsync(answer);
            if (answer.IsSuccessStatusCode)
            {
                taken.Add(payload.Trim());
            }
        }

        Assert.True(taken.Count > 80, $"{taken.Count} were taken");
        return taken;
    }

    private static HttpRequestMessage Command(string path, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return request;
    }

    // Whole JSON of its own type, which no browser takes for a page, by the rules for each answer, and no failure of the dashboard's.
    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        var address = $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} answered {(int)answer.StatusCode}";
        var text = await answer.Content.ReadAsStringAsync(Cancelled);
        Assert.Empty(HeaderRules.Broken(answer));
        Assert.True(answer.StatusCode is not HttpStatusCode.InternalServerError && answer.Content.Headers.ContentType?.MediaType == (answer.IsSuccessStatusCode ? "application/json" : "application/problem+json"), $"{address} {answer.Content.Headers.ContentType} {text}");
        Assert.DoesNotContain(text, char.IsControl);
        return JsonElement.Parse(text);
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => Texts(member.Value)),
        _ => [],
    };
}
