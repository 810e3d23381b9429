using System.Net;
using System.Text.Json;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Api.V1.Commands;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Api.V1.Bulk;

/// <summary>Several replications together, as programs ask for it.</summary>
public sealed class BulkRunsApiTests : IAsyncLifetime
{
    private const string Runs = "/bulk-runs", Stop = "/bulk-runs/stop", Start = "/bulk-runs/start";

    private readonly TempDatabase _database = new();
    private ProgramsApp? _app;

    private ProgramsApp App => _app!;

    private List<ReplicationEntry> Stoppable => [.. App.Store.Current.Entries.Where(static entry => BulkPlan.Of(true, entry, null, null).IsIncluded)];

    private List<ReplicationEntry> Others => [.. App.Store.Current.Entries.Where(static entry => !BulkPlan.Of(true, entry, null, null).IsIncluded)];

    public async ValueTask InitializeAsync() => _app = await ProgramsApp.StartAsync(_database);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _database.Dispose();
    }

    [Fact(Timeout = 120_000)]
    public async Task Stop_OfSeveralAskedTwice_IsOneRunThatTellsOfEach()
    {
        var (first, second, other) = (Stoppable[0], Stoppable[1], Others[0]);
        var body = Body([first.Identifier, $"demo/{second.Identifier}", other.Arn, $"demo/{first.Arn}"]);

        var begun = await App.CommandAsync(Stop, body, 202, key: "one");
        var again = await App.CommandAsync(Stop, Body([$"demo/{second.Arn}", first.Identifier, other.Arn]), 202, key: "one");
        await App.CommandAsync(Stop, Body([first.Identifier]), 422, "idempotency-key-reused", "one");
        var id = begun.GetProperty("id").GetString()!;
        var ended = await EndAsync(id);
        var listed = Assert.Single((await App.GetAsync(Runs)).GetProperty("items").EnumerateArray());
        var late = await App.CommandAsync($"{Runs}/{id}/cancel", null, 409, "invalid-state");

        await App.RestartAsync(_database);
        var afterwards = await App.CommandAsync(Stop, body, 202, key: "one");

        Assert.Equal("The stop of 2 replications has begun, 1 is left out: the run tells what becomes of each.", begun.GetProperty("sentence").GetString());
        Assert.Equal(begun.ToString(), again.ToString());
        Assert.Equal(begun.ToString(), afterwards.ToString());
        Assert.Equal(id, listed.GetProperty("id").GetString());
        Assert.Equal("It has ended already.", late.GetProperty("detail").GetString());
        Assert.Equal(("stop", 3, 2, 1), (ended.GetProperty("run").GetProperty("command").GetString(), Count(ended, "total"), Count(ended, "accepted"), Count(ended, "notSent")));
        var left = Assert.Single(ended.GetProperty("replications").EnumerateArray(), static item => item.GetProperty("state").GetString() == "not-sent");
        Assert.Equal($"demo/{other.Arn}", left.GetProperty("replication").GetString());
        Assert.NotEmpty(left.GetProperty("sentence").GetString()!);
        Assert.Empty((await App.GetAsync(Runs)).GetProperty("items").EnumerateArray());
        Assert.Equal(2, App.Aws.Requests.Of("StopReplication") + App.Aws.Requests.Of("StopReplicationTask"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Cancel_InTheMiddle_SendsNothingMoreAndIsForWhoMayStopOnly()
    {
        var begun = await App.CommandAsync(Stop, Body([.. Stoppable.Take(3).Select(static entry => entry.Identifier)]), 202);
        var path = $"{Runs}/{begun.GetProperty("id").GetString()}";
        // The clock stands: the others wait for their second.
        await UntilAsync(path, static run => Count(run, "accepted") == 1);
        var reader = await GivenToken.MakeAsync(App.Services, "reads", Capability.ViewReplications, Capability.StartReplication);
        using var refused = await App.PostAsync($"{path}/cancel", "reader", null, reader);
        var going = await App.GetAsync(path);
        var cancelled = await App.CommandAsync($"{path}/cancel", null, 202, key: "two");
        var ended = await EndAsync(begun.GetProperty("id").GetString()!);
        var again = await App.CommandAsync($"{path}/cancel", null, 202, key: "two");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("StopReplication", (await ProgramsApp.BodyAsync(refused)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False(going.GetProperty("run").GetProperty("isCancelled").GetBoolean());
        Assert.Equal(cancelled.ToString(), again.ToString());
        Assert.Equal((1, 2), (Count(ended, "accepted"), Count(ended, "cancelled")));
        Assert.True(ended.GetProperty("run").GetProperty("isCancelled").GetBoolean());
        var recorded = (await App.GetAsync("/activity?show=action")).GetProperty("items").EnumerateArray().Where(static item => item.GetProperty("operation").GetString() == "CancelBulkRun").ToList();
        Assert.Equal(["accepted", "not-allowed"], recorded.Select(static item => item.GetProperty("outcome").GetString()!));
        Assert.Equal((cancelled.GetProperty("activityId").GetInt64(), "bulk stop of 3 replications"), (recorded[0].GetProperty("id").GetInt64(), recorded[0].GetProperty("identifier").GetString()));
        Assert.Equal("Nothing more of it is sent: 2 had not been, and are taken out. What is under way gets its answer.", cancelled.GetProperty("sentence").GetString());
        Assert.Equal("token reads", recorded[1].GetProperty("who").GetString());
        await App.CommandAsync($"{Runs}/none/cancel", null, 404, "bulk-run-not-found");
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_OfWhatWouldBeStartedInAnotherWay_LeavesItOut()
    {
        var plans = App.Store.Current.Entries.Select(static entry => BulkPlan.Of(false, entry, null, null)).Where(static item => item.IsIncluded).ToList();
        var (resumed, begun) = (plans.First(static item => item.StartReplicationType == "resume-processing").Entry, plans.First(static item => item.StartReplicationType == "start-replication").Entry);

        var answer = await App.CommandAsync(Start, $$"""{ "replications": ["{{resumed.Identifier}}", "{{begun.Identifier}}"], "startReplicationType": "resume-processing" }""", 202);
        var none = await App.CommandAsync(Start, $$"""{ "replications": ["{{begun.Identifier}}"], "startReplicationType": "resume-processing" }""", 409, "invalid-state");

        var run = await EndAsync(answer.GetProperty("id").GetString()!);
        Assert.Equal((1, 1), (Count(run, "accepted"), Count(run, "notSent")));
        Assert.Contains(run.GetProperty("replications").EnumerateArray(), static item => item.GetProperty("sentence").GetString() == "It would be start-replication, not resume-processing.");
        Assert.StartsWith($"None of them can be started now. {begun.Identifier}: It would be", none.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Bodies_ThatCannotBeUsed_AreRefusedBySentencesThatNameTheMember()
    {
        (string Path, string Body, string Said)[] wrong =
        [
            (Stop, "{}", "replications: write a list of 1 to 500 texts."),
            (Stop, """{ "replications": [] }""", "replications: write a list of 1 to 500 texts."),
            (Stop, """{ "replications": [5] }""", "replications: write a list"),
            (Stop, Body([.. Enumerable.Repeat("x", 501)]), "replications: write a list"),
            (Stop, Body([Stoppable[0].Identifier, "nobody"]), "replications[1]: there is no 'nobody'"),
            (Stop, $$"""{ "replications": ["{{Stoppable[0].Identifier}}"], "startReplicationType": "reload-target" }""", "'startReplicationType' is no member"),
            (Start, $$"""{ "replications": ["{{Others[0].Identifier}}"], "startReplicationType": "reload-target" }""", "startReplicationType: write start-replication or resume-processing"),
        ];
        foreach (var (path, body, said) in wrong)
        {
            var problem = await App.CommandAsync(path, body, 422, "invalid-body");
            Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Empty((await App.GetAsync(Runs)).GetProperty("items").EnumerateArray());
        Assert.Equal(0, App.Aws.Requests.Of("StopReplication"));
    }

    private static string Body(string[] replications) => JsonSerializer.Serialize(new { replications });

    private static int Count(JsonElement detail, string state) => detail.GetProperty("run").GetProperty("counts").GetProperty(state).GetInt32();

    private Task<JsonElement> EndAsync(string id) => UntilAsync($"{Runs}/{id}", detail =>
    {
        // The pace of bulk runs. While AWS's answer is awaited the clock stands, or it would be given up.
        if (Count(detail, "sent") == 0)
        {
            App.Time.Advance(TimeSpan.FromSeconds(1));
        }

        return detail.GetProperty("run").GetProperty("finishedAt").ValueKind is not JsonValueKind.Null;
    });

    private async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> reached)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var detail = await App.GetAsync(path);
            if (reached(detail))
            {
                return detail;
            }

            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
