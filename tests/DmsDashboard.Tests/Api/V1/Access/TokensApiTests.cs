using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Api.V1.Commands;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Api.V1.Access;

/// <summary>Tokens by the API: told once, and never more than who makes them.</summary>
public sealed class TokensApiTests : IAsyncLifetime
{
    private const string Body = """{ "name": "portal", "capabilities": ["ViewReplications"], "days": 90 }""";

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
    public async Task Make_AskedAgain_IsDoneOnceAndTellsTheTokenOnce()
    {
        using var first = await App.PostAsync("/tokens", "key", Body);
        using var again = await App.PostAsync("/tokens", "key", Body);

        var (made, repeated) = (await ProgramsApp.BodyAsync(first), await ProgramsApp.BodyAsync(again));
        var token = made.GetProperty("token").GetString()!;
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal((JsonValueKind.Null, made.GetProperty("id").GetInt64()), (repeated.GetProperty("token").ValueKind, repeated.GetProperty("id").GetInt64()));
        Assert.Contains("It was told once", repeated.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        var item = Assert.Single((await App.GetAsync("/tokens")).GetProperty("items").EnumerateArray());
        Assert.Equal(("portal", token[..10], true), (item.GetProperty("name").GetString(), item.GetProperty("prefix").GetString(), item.GetProperty("isGood").GetBoolean()));
        Assert.Equal(["ViewReplications"], item.GetProperty("mayNow").EnumerateArray().Select(static name => name.GetString()!));
        Assert.DoesNotContain(token[10..], $"{item}{await DatabaseText.ReadAsync(_database.Path)}", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));
    }

    [Fact(Timeout = 60_000)]
    public async Task Make_WithItsCapabilitiesInAnotherOrder_IsTheSame()
    {
        using var first = await App.PostAsync("/tokens", "key", """{ "name": "portal", "capabilities": ["ViewReplications", "ReadLogs"], "days": 90 }""");
        using var again = await App.PostAsync("/tokens", "key", """{ "days": 90, "capabilities": ["ReadLogs", "ViewReplications"], "name": "portal" }""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Single((await App.GetAsync("/tokens")).GetProperty("items").EnumerateArray());
    }

    [Fact(Timeout = 60_000)]
    public async Task Revoke_LetsItInNoMore()
    {
        using var made = await App.PostAsync("/tokens", "make", Body);
        var answer = await ProgramsApp.BodyAsync(made);
        var (id, token) = (answer.GetProperty("id").GetInt64(), answer.GetProperty("token").GetString()!);

        using var ended = await App.PostAsync($"/tokens/{id}/revoke", "end", null);
        using var again = await App.PostAsync($"/tokens/{id}/revoke", "end", null);
        using var twice = await App.PostAsync($"/tokens/{id}/revoke", "another", null);
        using var none = await App.PostAsync("/tokens/99/revoke", "none", null);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.Conflict), (ended.StatusCode, again.StatusCode, twice.StatusCode));
        Assert.Equal("token-not-found", (await ProgramsApp.BodyAsync(none)).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token));
        Assert.False((await App.GetAsync("/tokens")).GetProperty("items")[0].GetProperty("isGood").GetBoolean());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{}", "capabilities: write a list of 1 to 12 texts.")]
    [InlineData("""{ "name": "portal", "capabilities": ["viewReplications"], "days": 90 }""", "capabilities: 'viewReplications' is none that a token may have: write any of ViewStatus, ViewReplications")]
    [InlineData("""{ "name": "portal", "capabilities": ["ManageAccess"], "days": 90 }""", "capabilities: 'ManageAccess' is none that a token may have")]
    [InlineData("""{ "name": "portal", "capabilities": "ReadLogs", "days": 90 }""", "capabilities: write a list of 1 to 12 texts.")]
    [InlineData("""{ "name": "portal", "capabilities": [], "days": 90 }""", "capabilities: write a list of 1 to 12 texts.")]
    [InlineData("""{ "name": " portal", "capabilities": ["ReadLogs"], "days": 90 }""", "Name is empty or has blanks around it")]
    [InlineData("""{ "name": "portal", "capabilities": ["ReadLogs"], "days": 367 }""", "days: write a whole number from 1 to 366.")]
    public async Task Body_ThatCannotBeUsed_IsRefusedBySentence(string body, string said)
    {
        using var answer = await App.PostAsync("/tokens", "key", body);
        var problem = await ProgramsApp.BodyAsync(answer);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid-body"), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    // No token may make tokens; this one was written into the database by hand.
    [Fact(Timeout = 60_000)]
    public async Task Make_ByATokenOfMore_IsRefused()
    {
        var token = await GivenToken.MakeAsync(App.Services, "by hand", Capability.ManageAccess, Capability.ReadLogs);

        using var more = await App.PostAsync("/tokens", "more", Body, token);
        using var same = await App.PostAsync("/tokens", "same", Body.Replace("ViewReplications", "ReadLogs", StringComparison.Ordinal), token);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Created), (more.StatusCode, same.StatusCode));
        Assert.Contains("Capabilities have ViewReplications, which you do not have yourself", (await ProgramsApp.BodyAsync(more)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> AskAsync(string token)
    {
        using var client = new HttpClient { BaseAddress = App.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync("/api/v1/replications", Cancelled);
        return answer.StatusCode;
    }
}
