using System.Net;
using System.Text;
using DmsDashboard.Tests.Support;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Api.V1.Commands;

/// <summary>What commands take, what they send, and how they are refused.</summary>
public sealed class CommandsApiTests : IAsyncLifetime
{
    private const string Created = "hr-sqlserver-to-postgres";
    private const string Start = $"/replications/{Created}/start";

    private readonly TempDatabase _database = new();
    private ProgramsApp? _app;

    private ProgramsApp App => _app!;

    public async ValueTask InitializeAsync() => _app = await ProgramsApp.StartAsync(_database);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _database.Dispose();
    }

    [Fact(Timeout = 120_000)]
    public async Task Bodies_ThatCannotBeUsed_AreRefusedBySentencesThatNameTheMember()
    {
        (string Path, string Body, string Said)[] wrong =
        [
            (Start, "{}", "startReplicationType: it is missing: write start-replication, resume-processing or reload-target."),
            (Start, """{ "startReplicationType": null }""", "startReplicationType: it is missing"),
            (Start, """{ "startReplicationType": 5 }""", "startReplicationType: write a text."),
            (Start, """{ "startReplicationType": "begin" }""", "StartReplicationType 'begin' is none that AWS knows"),
            (Start, """{ "startReplicationTyp": "start-replication" }""", "'startReplicationTyp' is no member of the body: there are startReplicationType, cdcStartTime"),
            (Start, """{ "StartReplicationType": "start-replication" }""", "'StartReplicationType' is no member"),
            (Start, """{ "startReplicationType": "start-replication", "cdcStartTime": "2026-11-15T12:00:00" }""", "cdcStartTime: write a time with its offset"),
            (Start, """{ "startReplicationType": "start-replication", "cdcStartTime": "tomorrow" }""", "cdcStartTime: write a time"),
            (Start, """{ "startReplicationType": "start-replication", "cdcStartTime": "2026-11-15T12:00:00Z", "cdcStartPosition": "2026-11-15T12:00:00" }""", "CdcStartTime and CdcStartPosition exclude each other"),
            (Start, """{ "startReplicationType": "start-replication", "cdcStopPosition": "later" }""", "CdcStopPosition"),
            (Start, """{ "startReplicationType": "start-replication", "premigrationAssessmentSettings": "{}" }""", "premigrationAssessmentSettings: write a JSON object."),
            (Start, "[]", "The body is no JSON object"),
            ($"/replications/{Created}/stop", """{ "force": true }""", "'force' is no member of the body: leave it out."),
            ($"/replications/{Running()}/reload-tables", "{}", "tables: it is missing: write a list of objects."),
            ($"/replications/{Running()}/reload-tables", """{ "tables": [ "a.b" ] }""", "tables[0]: write an object with schemaName, tableName."),
            ($"/replications/{Running()}/reload-tables", """{ "tables": [ { "schemaName": "s", "name": "t" } ] }""", "'tables[0].name' is no member"),
            ($"/replications/{Running()}/reload-tables", """{ "tables": [ { "schemaName": "s" } ] }""", "tables[0].tableName: it is missing"),
            ($"/replications/{Running()}/reload-tables", """{ "tables": [] }""", "TablesToReload has 0 tables"),
            ($"/replications/{Running()}/reload-tables", """{ "tables": [ { "schemaName": "s", "tableName": "t" } ], "reloadOption": "all" }""", "ReloadOption 'all' is none that AWS knows"),
            ($"/endpoints/{Endpoint()}/test-connection", "{}", "replicationInstance: it is missing"),
            ($"/endpoints/{Endpoint()}/test-connection", """{ "replicationInstance": "none" }""", "replicationInstance: there is no 'none' in target"),
        ];
        foreach (var (path, body, said) in wrong)
        {
            using var answer = await App.PostAsync(path, Guid.NewGuid().ToString(), body);
            var problem = await ProgramsApp.BodyAsync(answer);

            Assert.True(answer.StatusCode is HttpStatusCode.UnprocessableEntity, $"{path} {body}: {answer.StatusCode} {problem}");
            Assert.Equal("invalid-body", problem.GetProperty("code").GetString());
            Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(0, App.Aws.Requests.Of("StartReplication"));
        Assert.Equal(0, App.Aws.Requests.Of("ReloadReplicationTables"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{ \"startReplicationType\": ", 400, "bad-request", "The body is no JSON: it cannot be read from line 1")]
    [InlineData("""{ "startReplicationType": "start-replication", "startReplicationType": "reload-target" }""", 400, "bad-request", "startReplicationType stands more than once: give it once.")]
    [InlineData("""{ "premigrationAssessmentSettings": { "a": [ { "b": 1, "\u0062": 2 } ] } }""", 400, "bad-request", "premigrationAssessmentSettings.a[0].b stands more than once")]
    [InlineData("""{ "startReplicationType": "\ud800" }""", 400, "bad-request", "startReplicationType: it is no text: a surrogate stands alone")]
    [InlineData("""{ "\udc00": "start-replication" }""", 400, "bad-request", "The name of a member of the body is no text")]
    [InlineData("""{ "premigrationAssessmentSettings": { "a": [ "\ud800x" ] } }""", 400, "bad-request", "premigrationAssessmentSettings.a[0]: it is no text")]
    [InlineData(null, 422, "invalid-body", "startReplicationType: it is missing")]
    public async Task Body_ThatIsNoneOrBroken_IsRefusedWithASentence(string? body, int status, string code, string said)
    {
        using var answer = await App.PostAsync(Start, "key", body);

        Assert.Equal((status, code), ((int)answer.StatusCode, await CodeAsync(answer)));
        Assert.Contains(said, (await ProgramsApp.BodyAsync(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("application/json; charset=utf-16", null, "must be UTF-8, not utf-16")]
    [InlineData("application/json; charset=\"latin1\"", null, "must be UTF-8, not latin1")]
    [InlineData("application/json", "gzip", "leave Content-Encoding out")]
    [InlineData("application/json; charset=\"UTF-8\"", null, null)]
    public async Task Body_InAnotherFormThanUtf8_IsRefused(string type, string? encoding, string? said)
    {
        using var client = new HttpClient { BaseAddress = App.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{Start}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}")) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
        {
            request.Content.Headers.ContentEncoding.Add(encoding);
        }

        request.Headers.Add("Idempotency-Key", "key");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(said is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains(said ?? "it is missing", (await ProgramsApp.BodyAsync(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Body_TooLargeOrOfAnotherType_IsRefused()
    {
        using var large = await App.PostAsync(Start, "key", $"{{ \"startReplicationType\": \"{new string('x', 70_000)}\" }}");
        using var client = new HttpClient { BaseAddress = App.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{Start}") { Content = new StringContent("startReplicationType=start-replication", Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("Idempotency-Key", "key");
        using var form = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (large.StatusCode, await CodeAsync(large)));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "unsupported-media-type"), (form.StatusCode, await CodeAsync(form)));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(null, "idempotency-key-missing")]
    [InlineData("", "bad-parameter")]
    [InlineData("two words", "bad-parameter")]
    public async Task Key_MissingOrUnusable_IsRefused(string? key, string code)
    {
        using var answer = await App.PostAsync(Start, key, """{ "startReplicationType": "start-replication" }""");

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, await CodeAsync(answer)));
        Assert.Equal(0, App.Aws.Requests.Of("StartReplication"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Commands_Each_IsSentAndRecorded()
    {
        var table = Uri.EscapeDataString(App.Entry(Running()).Arn);
        (string Path, string? Body, string Operation)[] commands =
        [
            (Start, """{ "startReplicationType": "start-replication" }""", "StartReplication"),
            ($"/replications/{table}/reload-tables", """{ "tables": [ { "schemaName": "s", "tableName": "t" } ], "reloadOption": "validate-only" }""", "ReloadReplicationTables"),
            ($"/replications/{table}/stop", null, "StopReplication"),
            ($"/replications/{Task("ready")}/start", """{ "startReplicationType": "start-replication" }""", "StartReplicationTask"),
            ($"/replications/{Task("running")}/stop", "{}", "StopReplicationTask"),
            ($"/endpoints/{Endpoint()}/test-connection", $$"""{ "replicationInstance": "{{Instance()}}" }""", "TestConnection"),
        ];
        foreach (var (path, body, operation) in commands)
        {
            using var answer = await App.PostAsync(path, Guid.NewGuid().ToString(), body);
            Assert.Equal(1, App.Aws.Requests.Of(operation));
            // A table that is not there is AWS's to refuse.
            Assert.True(answer.StatusCode is HttpStatusCode.Accepted || operation == "ReloadReplicationTables", $"{path}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Refusals_ByStateNameAndAws_HaveTheirCodes()
    {
        using var state = await App.PostAsync($"/replications/{Created}/stop", "1", null);
        using var unknown = await App.PostAsync("/replications/none/stop", "2", null);
        using var noEndpoint = await App.PostAsync("/endpoints/none/test-connection", "3", """{ "replicationInstance": "x" }""");
        App.Inject(FaultKind.ServerError, "StartReplication");
        using var failed = await App.PostAsync(Start, "4", """{ "startReplicationType": "start-replication" }""");
        using var query = await App.PostAsync($"{Start}?force=true", "5", "{}");

        Assert.Equal((HttpStatusCode.Conflict, "invalid-state"), (state.StatusCode, await CodeAsync(state)));
        Assert.Equal((HttpStatusCode.NotFound, "replication-not-found"), (unknown.StatusCode, await CodeAsync(unknown)));
        Assert.Equal((HttpStatusCode.NotFound, "endpoint-not-found"), (noEndpoint.StatusCode, await CodeAsync(noEndpoint)));
        Assert.Equal((HttpStatusCode.BadRequest, "bad-parameter"), (query.StatusCode, await CodeAsync(query)));
        // A 5xx of AWS is a lost answer: it may have happened.
        Assert.Equal("unknown", (await ProgramsApp.BodyAsync(failed)).GetProperty("outcome").GetString());
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await ProgramsApp.BodyAsync(answer)).GetProperty("code").GetString();

    private string Running() => App.Store.Current.Entries.First(static entry => entry.Serverless is not null && entry.Replication.Status.Is("running") && entry.Replication.ReplicationType == "full-load-and-cdc").Identifier;

    private string Task(string status) => App.Store.Current.Entries.First(entry => entry.Task is not null && entry.Replication.Status.Is(status)).Identifier;

    private string Endpoint() => App.Store.Current.Targets[0].Endpoints[0].EndpointIdentifier;

    private string Instance() => App.Store.Current.Targets[0].Instances.First(static instance => instance.ReplicationInstanceStatus == "available").ReplicationInstanceIdentifier;
}
