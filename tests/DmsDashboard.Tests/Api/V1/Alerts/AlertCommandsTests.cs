using System.Text.Json;
using DmsDashboard.Tests.Alerts;
using DmsDashboard.Tests.Api.V1.Commands;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Api.V1.Alerts;

/// <summary>Silences and webhooks, as programs ask for them.</summary>
public sealed class AlertCommandsTests : IAsyncLifetime
{
    private const string Silences = "/alerts/silences", Webhooks = "/alerts/webhooks";

    private readonly TempDatabase _database = new();
    private ProgramsApp? _app;
    private WebhookReceiver? _receiver;

    private ProgramsApp App => _app!;

    private WebhookReceiver Receiver => _receiver!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        _app = await ProgramsApp.StartAsync(_database, "--Alerts:Webhooks:0:Name=on/call", "--Alerts:Webhooks:0:Kind=Json", $"--Alerts:Webhooks:0:Url={Receiver.Url}", "--Alerts:Webhooks:0:Secret=0123456789abcdef-secret");
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Receiver.DisposeAsync();
        _database.Dispose();
    }

    [Fact(Timeout = 120_000)]
    public async Task Silence_AskedTwiceAndEnded_IsOneAndIsEndedOnce()
    {
        const string Body = """{ "replication": "orders-oracle-to-aurora", "minutes": 60, "note": "Known: DBA works on it." }""";

        var made = await App.CommandAsync(Silences, Body, 202, key: "one");
        // Its end has passed by then, and the answer is still that it was made.
        App.Time.Advance(TimeSpan.FromMinutes(1));
        var again = await App.CommandAsync(Silences, Body, 202, key: "one");
        var listed = Assert.Single(await ListAsync());
        await App.CommandAsync(Silences, """{ "target": "demo" }""", 422, "idempotency-key-reused", "one");
        var id = made.GetProperty("id").GetString()!;
        await App.RestartAsync(_database);
        var ended = await App.CommandAsync($"{Silences}/{id}/end", "{}", 202, key: "two");
        var endedAgain = await App.CommandAsync($"{Silences}/{id}/end", null, 202, key: "two");

        Assert.Equal(made.ToString(), again.ToString());
        Assert.Equal(ended.ToString(), endedAgain.ToString());
        Assert.Equal((id, "orders-oracle-to-aurora", "Known: DBA works on it.", true), (listed.GetProperty("id").GetString(), listed.GetProperty("identifier").GetString(), listed.GetProperty("note").GetString(), listed.GetProperty("isHolding").GetBoolean()));
        Assert.Equal(Backend.Noon.AddHours(1), listed.GetProperty("until").GetDateTimeOffset());
        Assert.Empty(await ListAsync());
        var gone = await App.CommandAsync($"{Silences}/{id}/end", null, 404, "silence-not-found");
        Assert.Equal($"There is no silence '{id}': it has ended, or never was. Those that are there are listed at /api/v1/alerts/silences.", gone.GetProperty("detail").GetString());
        await App.CommandAsync($"{Silences}/{id}/end", """{ "now": true }""", 422, "invalid-body");
        Assert.Equal(["EndSilence", "SilenceAlerts"], (await App.GetAsync("/activity?show=action")).GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("operation").GetString()!).Order());
    }

    [Fact(Timeout = 60_000)]
    public async Task Silence_UntilATimeThatPasses_IsToldAgainButNotMadeAgain()
    {
        const string Body = """{ "target": "demo", "until": "2026-11-15T12:30:00Z", "week": { "days": ["sunday", "monday", "sunday"], "start": "22:30", "minutes": 480 } }""";

        var made = await App.CommandAsync(Silences, Body, 202, key: "one");
        var listed = Assert.Single(await ListAsync());
        App.Time.Advance(TimeSpan.FromHours(1));
        var again = await App.CommandAsync(Silences, Body, 202, key: "one");
        var late = await App.CommandAsync(Silences, Body, 422, "invalid-body");

        Assert.Equal(made.ToString(), again.ToString());
        Assert.StartsWith("until: it is not after its beginning", late.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(("demo", JsonValueKind.Null, false), (listed.GetProperty("target").GetString(), listed.GetProperty("replication").ValueKind, listed.GetProperty("isHolding").GetBoolean()));
        Assert.Equal("""{"days":["sunday","monday"],"start":"22:30","minutes":480}""", listed.GetProperty("week").GetRawText());
        Assert.Empty(await ListAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task Silence_ThatCannotBeHad_IsRefusedBySentencesThatNameTheMember()
    {
        (string Body, string Said)[] wrong =
        [
            ("""{ "replication": "nobody" }""", "replication: there is no 'nobody'"),
            ("""{ "target": "nowhere" }""", "target: 'nowhere' is not known: use demo."),
            ("""{ "target": "demo", "replication": "orders-oracle-to-aurora" }""", "replication: it has a target of its own: leave target out."),
            ("""{ "minutes": 0 }""", "minutes: write a whole number from 1 to 527040."),
            ("""{ "minutes": 1.5 }""", "minutes: write a whole number"),
            ("""{ "minutes": 5, "until": "2026-11-16T12:00:00Z" }""", "minutes: leave it out where until is given."),
            ("""{ "until": "2026-11-15T11:00:00Z" }""", "until: it is not after its beginning, or in the past"),
            ("""{ "from": "2026-11-17T11:00:00Z", "until": "2026-11-16T11:00:00Z" }""", "until: it is not after its beginning"),
            ("""{ "from": "9999-12-31T23:59:59Z", "minutes": 527040 }""", "from: write a time of the years 1970 to 8999."),
            ("""{ "until": "9999-12-31T23:59:59Z" }""", "until: write a time of the years"),
            ("""{ "from": "0001-01-01T00:00:00Z" }""", "from: write a time of the years"),
            ("""{ "until": "tomorrow" }""", "until: write a time with its offset"),
            ("""{ "note": "a\nb" }""", "note: write 200 letters at most"),
            ("""{ "week": [] }""", "week: write an object with days, start, minutes."),
            ("""{ "week": { "days": [], "start": "22:00", "minutes": 5 } }""", "week.days: write a list of 1 to 7 texts."),
            ("""{ "week": { "days": ["someday"], "start": "22:00", "minutes": 5 } }""", "week.days: 'someday' is no day: use sunday, monday"),
            ("""{ "week": { "days": ["monday"], "start": "25:00", "minutes": 5 } }""", "week.start: write a time of the day in UTC, like 22:00."),
            ("""{ "week": { "days": ["monday"], "start": "22:00" } }""", "week.minutes: it is missing: write a whole number from 1 to 10080."),
            ("""{ "week": { "days": ["monday"], "start": "22:00", "minutes": 5, "hours": 1 } }""", "'week.hours' is no member"),
            ("""{ "for": "1h" }""", "'for' is no member of the body: there are target, replication, from, until, minutes, week, note."),
        ];
        foreach (var (body, said) in wrong)
        {
            var problem = await App.CommandAsync(Silences, body, 422, "invalid-body");
            Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Empty(await ListAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task Webhook_Tested_TellsWhatCameOfItAndNothingOfItsAddress()
    {
        var before = await App.GetAsync(Webhooks);
        var tested = await App.CommandAsync($"{Webhooks}/on%2Fcall/test", null, 202, key: "one");
        var again = await App.CommandAsync($"{Webhooks}/on%2Fcall/test", "{}", 202, key: "one");
        // A line sends a message a second.
        App.Time.Advance(TimeSpan.FromSeconds(2));
        Receiver.Then(403, "no such channel");
        var refused = await App.CommandAsync($"{Webhooks}/on%2Fcall/test", null, 502, "webhook-refused", "two");
        App.Time.Advance(TimeSpan.FromSeconds(2));
        // What was refused is not kept: the same key tries again.
        var mended = await App.CommandAsync($"{Webhooks}/on%2Fcall/test", null, 202, key: "two");
        var missing = await App.CommandAsync($"{Webhooks}/no%0Abody/test", null, 404, "webhook-not-found");
        var after = await App.GetAsync(Webhooks);

        Assert.Equal("No webhook is named 'no\ufffdbody'. Those that are there are listed at /api/v1/alerts/webhooks.", missing.GetProperty("detail").GetString());
        Assert.Equal("accepted", tested.GetProperty("outcome").GetString());
        Assert.Equal(tested.ToString(), again.ToString());
        Assert.Contains("403", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(tested.GetProperty("activityId").GetInt64(), mended.GetProperty("activityId").GetInt64());
        Assert.Equal(3, Receiver.Count);
        Assert.Equal(JsonValueKind.Null, before.GetProperty("items")[0].GetProperty("last").ValueKind);
        var webhook = Assert.Single(after.GetProperty("items").EnumerateArray());
        Assert.Equal(("on/call", "json", Receiver.Url.Authority, true), (webhook.GetProperty("name").GetString(), webhook.GetProperty("kind").GetString(), webhook.GetProperty("host").GetString(), webhook.GetProperty("isSigned").GetBoolean()));
        Assert.Equal(("delivered", 0), (webhook.GetProperty("last").GetProperty("state").GetString(), webhook.GetProperty("waiting").GetInt32()));
        Assert.DoesNotContain("s3cr3t", $"{before}{after}{tested}{refused}", StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", $"{before}{after}", StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Silence_WrittenOtherwiseUnderTheSameKey_IsTheSame()
    {
        const string Body = """{ "from": "2026-11-16T12:00:00Z", "until": "2026-11-20T12:00:00Z", "week": { "days": ["sunday", "monday"], "start": "22:30", "minutes": 480 } }""";
        const string Other = """{ "until": "2026-11-20T13:00:00.0+01:00", "from": "2026-11-16T07:00:00-05:00", "week": { "minutes": 480, "days": ["monday", "sunday"], "start": "22:30" } }""";

        var made = await App.CommandAsync(Silences, Body, 202, key: "one");
        var again = await App.CommandAsync(Silences, Other, 202, key: "one");

        Assert.Equal(made.ToString(), again.ToString());
        Assert.Single(await ListAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task End_ByManyAtOnce_IsDoneByOne()
    {
        var made = await App.CommandAsync(Silences, "{}", 202);
        var path = $"{Silences}/{made.GetProperty("id").GetString()}/end";

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => App.PostAsync(path, $"key-{number}", null)));

        Assert.Equal(1, answers.Count(static answer => (int)answer.StatusCode == 202));
        // Who comes when it is gone is told that.
        Assert.All(answers, static answer => Assert.Contains((int)answer.StatusCode, (int[])[202, 404, 409]));
        Array.ForEach(answers, static answer => answer.Dispose());
    }

    private async Task<List<JsonElement>> ListAsync() => [.. (await App.GetAsync(Silences)).GetProperty("items").EnumerateArray()];
}
