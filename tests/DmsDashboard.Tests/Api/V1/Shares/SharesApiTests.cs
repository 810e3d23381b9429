using System.Net;
using System.Text.Json;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Api.V1.Commands;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Api.V1.Shares;

/// <summary>Share links by programs: told once, kept nowhere, ended at once.</summary>
public sealed class SharesApiTests : IAsyncLifetime
{
    private const string Body = """{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora", "name": "The orders" }, { "id": "demo/hr-sqlserver-to-postgres" }], "days": 7, "passcode": "grey heron" }""";

    private readonly TempDatabase _database = new();
    private ProgramsApp? _app;

    private ProgramsApp App => _app!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await ProgramsApp.StartAsync(_database);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _database.Dispose();
    }

    [Fact(Timeout = 60_000)]
    public async Task Make_AskedAgain_IsDoneOnceAndTellsTheLinkOnce()
    {
        using var first = await App.PostAsync("/shares", "key", Body);
        using var again = await App.PostAsync("/shares", "key", Body);
        await App.RestartAsync(_database);
        using var later = await App.PostAsync("/shares", "key", Body);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode, later.StatusCode));
        var (made, repeated, afterwards) = (await ProgramsApp.BodyAsync(first), await ProgramsApp.BodyAsync(again), await ProgramsApp.BodyAsync(later));
        var link = made.GetProperty("link").GetString()!;
        Assert.Matches("^http://127.0.0.1:[0-9]+/s/[A-Za-z0-9_-]{64}$", link);
        Assert.True(first.Headers.CacheControl is { NoStore: true });
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.All([repeated, afterwards], answer =>
        {
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("link").ValueKind);
            Assert.Equal(made.GetProperty("id").GetInt64(), answer.GetProperty("id").GetInt64());
            Assert.Contains("was told once and is kept nowhere", answer.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        });
        var item = Assert.Single((await App.GetAsync("/shares")).GetProperty("items").EnumerateArray());
        Assert.DoesNotContain(link[^64..], $"{item}{await DatabaseText.ReadAsync(_database.Path)}", StringComparison.Ordinal);
        Assert.DoesNotContain("grey heron", await DatabaseText.ReadAsync(_database.Path), StringComparison.Ordinal);
        using var visitor = new HttpClient();
        Assert.Contains("passcode", await visitor.GetStringAsync(new Uri(App.Address, new Uri(link).AbsolutePath), Cancelled), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Make_WithAnotherTitleUnderTheKey_IsRefused()
    {
        using var first = await App.PostAsync("/shares", "key", Body);
        using var other = await App.PostAsync("/shares", "key", Body.Replace("Shop", "Ship", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.Created, "idempotency-key-reused"), (first.StatusCode, (await ProgramsApp.BodyAsync(other)).GetProperty("code").GetString()));
    }

    [Fact(Timeout = 60_000)]
    public async Task List_InPages_TellsWhatThePageTells()
    {
        foreach (var title in new[] { "One", "Two", "Three" })
        {
            using var made = await App.PostAsync("/shares", title, Body.Replace("Shop", title, StringComparison.Ordinal));
        }

        var page = await App.GetAsync("/shares?limit=2");
        var rest = await App.GetAsync($"/shares?limit=2&cursor={page.GetProperty("nextCursor").GetString()}");

        var items = page.GetProperty("items").EnumerateArray().Concat(rest.GetProperty("items").EnumerateArray()).ToList();
        Assert.Equal(["Three", "Two", "One"], items.Select(static item => item.GetProperty("title").GetString()!));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("nextCursor").ValueKind);
        Assert.Equal(["The orders", "HR"], items[0].GetProperty("replications").EnumerateArray().Select(static one => one.GetProperty("name").GetString()!));
        Assert.Equal($"demo/{App.Entry("orders-oracle-to-aurora").Arn}", items[0].GetProperty("replications")[0].GetProperty("id").GetString());
        Assert.Equal(("2026-11-22T12:00:00Z", true, true), (items[0].GetProperty("expiresAt").GetString(), items[0].GetProperty("isOpen").GetBoolean(), items[0].GetProperty("hasPasscode").GetBoolean()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Revoke_EndsTheLinkAndAnswersTheSameAgain()
    {
        using var made = await App.PostAsync("/shares", "make", """{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora" }], "days": 1 }""");
        var answer = await ProgramsApp.BodyAsync(made);
        var (id, path) = (answer.GetProperty("id").GetInt64(), new Uri(answer.GetProperty("link").GetString()!).AbsolutePath);
        using var visitor = new HttpClient { BaseAddress = App.Address };
        using var open = await visitor.GetAsync(path, Cancelled);

        using var ended = await App.PostAsync($"/shares/{id}/revoke", "end", null);
        using var again = await App.PostAsync($"/shares/{id}/revoke", "end", "{}");
        using var twice = await App.PostAsync($"/shares/{id}/revoke", "another", null);
        using var none = await App.PostAsync("/shares/99/revoke", "none", null);
        using var noNumber = await App.PostAsync("/shares/x/revoke", "no number", null);
        using var closed = await visitor.GetAsync(path, Cancelled);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (open.StatusCode, closed.StatusCode));
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Conflict), (ended.StatusCode, again.StatusCode, twice.StatusCode));
        Assert.Equal(await ended.Content.ReadAsStringAsync(Cancelled), await again.Content.ReadAsStringAsync(Cancelled));
        Assert.All([await ProgramsApp.BodyAsync(none), await ProgramsApp.BodyAsync(noNumber)], static problem => Assert.Equal("share-not-found", problem.GetProperty("code").GetString()));
        Assert.False((await App.GetAsync("/shares")).GetProperty("items")[0].GetProperty("isOpen").GetBoolean());
    }

    [Fact(Timeout = 120_000)]
    public async Task Bodies_ThatCannotBeUsed_AreRefusedBySentencesThatNameTheMember()
    {
        (string Body, string Said)[] wrong =
        [
            ("{}", "title: it is missing: write the headline of the page. days: it is missing: write a whole number from 1 to 90. replications: it is missing"),
            ("""{ "title": "Shop", "replications": { "id": "orders-oracle-to-aurora" }, "days": 7 }""", "replications: write a list of objects."),
            ("""{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora" }, { "id": "hr-sqlserver-to-postgres", "name": "arn:x" }], "days": 7 }""", "replications[1].name: 'arn:x' has an ARN in it"),
            ("""{ "title": "Shop", "replications": [], "days": 7 }""", "replications: choose at least one"),
            ("""{ "title": "Shop", "replications": [{ "id": "none" }], "days": 7 }""", "replications[0].id: there is no 'none'"),
            ("""{ "title": "Shop", "replications": [{ "name": "Orders" }], "days": 7 }""", "replications[0].id: it is missing: write the id of a replication."),
            ("""{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora", "colour": "red" }], "days": 7 }""", "'replications[0].colour' is no member of the body: there are id, name."),
            ("""{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora" }, { "id": "orders-oracle-to-aurora", "name": "B" }], "days": 7 }""", "replications: 'Orders' and 'B' are the same one."),
            ("""{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora", "name": "X" }, { "id": "hr-sqlserver-to-postgres", "name": "x" }], "days": 7 }""", "replications[1].name: 'X' is there twice."),
            ("""{ "title": "arn:aws:x", "replications": [{ "id": "orders-oracle-to-aurora" }], "days": 7 }""", "title: 'arn:aws:x' has an ARN in it"),
            ("""{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora" }], "days": 91 }""", "days: write a whole number from 1 to 90."),
            ("""{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora" }], "days": 1.5 }""", "days: write a whole number"),
            ("""{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora" }], "days": "7" }""", "days: write a whole number"),
            ("""{ "title": "Shop", "replications": [{ "id": "orders-oracle-to-aurora" }], "days": 7, "passcode": "short" }""", "passcode: use 6 to 128 characters"),
        ];
        foreach (var (body, said) in wrong)
        {
            using var answer = await App.PostAsync("/shares", Guid.NewGuid().ToString(), body);
            var problem = await ProgramsApp.BodyAsync(answer);

            Assert.True(answer.StatusCode is HttpStatusCode.UnprocessableEntity, $"{body}: {answer.StatusCode} {problem}");
            Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Empty((await App.GetAsync("/shares")).GetProperty("items").EnumerateArray());
    }

    [Fact(Timeout = 60_000)]
    public async Task Make_ByATokenForIt_IsInTheActivityUnderItsName()
    {
        var token = await GivenToken.MakeAsync(App.Services, "portal", TimeSpan.FromDays(8), Capability.ShareStatus);

        using var made = await App.PostAsync("/shares", "key", Body, token);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var entry = (await App.GetAsync("/activity?show=action")).GetProperty("items")[0];
        Assert.Equal(("CreateShareLink", "token portal", "accepted"), (entry.GetProperty("operation").GetString(), entry.GetProperty("who").GetString(), entry.GetProperty("outcome").GetString()));
        Assert.Equal((await ProgramsApp.BodyAsync(made)).GetProperty("activityId").GetInt64(), entry.GetProperty("id").GetInt64());
    }

    [Fact(Timeout = 60_000)]
    public async Task Make_ByAToken_EndsWithItAtTheLatest()
    {
        var (token, other) = (await MakeAsync("portal"), await MakeAsync("other"));
        using var tooLong = await App.PostAsync("/shares", "too-long", Body, token);
        using var made = await App.PostAsync("/shares", "made", Body.Replace("7", "3", StringComparison.Ordinal).Replace("grey heron", "brown bear", StringComparison.Ordinal), token);
        using var others = await App.PostAsync("/shares", "others", """{ "title": "Other", "replications": [{ "id": "orders-oracle-to-aurora" }], "days": 1 }""", other);
        using var visitor = new HttpClient { BaseAddress = App.Address };
        using var before = await visitor.GetAsync(await PathAsync(made), Cancelled);

        await GivenToken.RevokeAsync(App.Services, "portal");
        using var after = await visitor.GetAsync(await PathAsync(made), Cancelled);
        using var stays = await visitor.GetAsync(await PathAsync(others), Cancelled);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
        Assert.Contains("days: a link ends with the token that makes it, and this one expires at 2026-11-18 12:00 UTC: write 3 at most.", (await ProgramsApp.BodyAsync(tooLong)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK), (before.StatusCode, after.StatusCode, stays.StatusCode));
        var items = (await App.GetAsync("/shares")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([(true, null), (false, "a test")], items.Select(static item => (item.GetProperty("isOpen").GetBoolean(), item.GetProperty("revokedBy").GetString())));
    }

    private Task<TokenSecret> MakeAsync(string name) => GivenToken.MakeAsync(App.Services, name, TimeSpan.FromDays(3), Capability.ShareStatus);

    private static async Task<string> PathAsync(HttpResponseMessage made) => new Uri((await ProgramsApp.BodyAsync(made)).GetProperty("link").GetString()!).AbsolutePath;
}
