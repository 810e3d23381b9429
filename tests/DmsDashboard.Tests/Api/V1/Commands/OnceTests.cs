using System.Net;
using DmsDashboard.Access.People;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Store.Requests;
using DmsDashboard.Tests.Store;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using FaultKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Api.V1.Commands;

/// <summary>What is asked under one key is done once: by many at once, over restarts and lost answers.</summary>
public sealed class OnceTests : IAsyncLifetime
{
    private const string Identifier = "hr-sqlserver-to-postgres";
    private const string Operation = "StartReplication";
    private const string Path = $"/replications/{Identifier}/start";
    private const string Body = """{ "startReplicationType": "start-replication" }""";

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
    public async Task Start_TwentyAtOnceUnderOneKey_IsOneCall()
    {
        App.Inject(FaultKind.Delay, Operation, TimeSpan.FromSeconds(5));
        var asked = Enumerable.Range(0, 20).Select(_ => App.PostAsync(Path, "key", Body)).ToList();
        await ProgramsApp.UntilAsync(() => App.Aws.Requests.OpenOf(Operation) == 1 && asked.Count(static one => one.IsCompleted) == 19);
        App.AdvanceAws(TimeSpan.FromSeconds(5));

        var answers = await Task.WhenAll(asked);

        var accepted = Assert.Single(answers, static answer => answer.StatusCode is HttpStatusCode.Accepted);
        Assert.False(accepted.Headers.Contains("Idempotency-Replayed"));
        Assert.All(answers.Except([accepted]), static answer => Assert.Equal((HttpStatusCode.Conflict, true), (answer.StatusCode, answer.Headers.RetryAfter is not null)));
        Assert.Equal("request-under-way", await CodeAsync(answers.First(answer => answer != accepted)));
        using var again = await App.PostAsync(Path, "key", Body);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await accepted.Content.ReadAsStringAsync(Cancelled), await again.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(1, App.Aws.Requests.Of(Operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AgainAfterARestart_IsTheSameAnswerByAnyNameOfIt()
    {
        using var first = await App.PostAsync(Path, "\"key\"", Body);
        var name = Uri.EscapeDataString(App.Entry(Identifier).Arn);

        await App.RestartAsync(_database);
        using var again = await App.PostAsync($"/replications/{name}/start", "key", """{"startReplicationType":"start-replication","cdcStartTime":null}""");

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancelled), await again.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(1, App.Aws.Requests.Of(Operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AfterAnEndInTheMiddle_IsNotSentAgainAndSaysWhereToLook()
    {
        App.Inject(FaultKind.Delay, Operation, TimeSpan.FromSeconds(5));
        var asked = App.PostAsync(Path, "key", Body);
        await ProgramsApp.UntilAsync(() => App.Aws.Requests.OpenOf(Operation) == 1);
        using var asItWas = new TempDatabase();
        Copy(_database, asItWas);
        App.AdvanceAws(TimeSpan.FromSeconds(5));
        using var first = await asked;

        await App.RestartAsync(asItWas);
        using var again = await App.PostAsync(Path, "key", Body);

        var body = await ProgramsApp.BodyAsync(again);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal("unknown", body.GetProperty("outcome").GetString());
        Assert.Contains("it may have happened", body.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal((await ProgramsApp.BodyAsync(first)).GetProperty("activityId").GetInt64(), body.GetProperty("activityId").GetInt64());
        Assert.Equal(1, App.Aws.Requests.Of(Operation));
        await App.RestartAsync(_database);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AnswerLost_IsUnknownAndNotSentAgain()
    {
        App.Inject(FaultKind.UnknownOutcome, Operation);

        using var first = await App.PostAsync(Path, "key", Body);
        using var again = await App.PostAsync(Path, "key", Body);

        foreach (var answer in new[] { first, again })
        {
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            Assert.Equal("unknown", (await ProgramsApp.BodyAsync(answer)).GetProperty("outcome").GetString());
        }

        Assert.Equal(1, App.Aws.Requests.Of(Operation));
    }

    [Fact(Timeout = 60_000)]
    public async Task Key_UsedForAnotherCommand_IsRefused()
    {
        using var first = await App.PostAsync(Path, "key", Body);

        using var otherBody = await App.PostAsync(Path, "key", """{ "startReplicationType": "reload-target" }""");
        using var otherCommand = await App.PostAsync($"/replications/{Identifier}/stop", "key", null);

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.All([otherBody, otherCommand], static answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        Assert.Equal("idempotency-key-reused", await CodeAsync(otherBody));
        Assert.Equal(0, App.Aws.Requests.Of("StopReplication"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Key_OfAnotherCaller_IsAnother()
    {
        var (one, other) = (await App.TokenAsync("one"), await App.TokenAsync("other"));
        using var first = await App.PostAsync(Path, "key", Body, one);

        using var second = await App.PostAsync(Path, "key", Body, other);

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "invalid-state"), (second.StatusCode, await CodeAsync(second)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Key_AfterADay_IsFree()
    {
        using var first = await App.PostAsync(Path, "key", Body);
        App.Time.Advance(RequestStore.Kept - TimeSpan.FromSeconds(1));
        using var before = await App.PostAsync(Path, "key", Body);
        App.Time.Advance(TimeSpan.FromSeconds(1));

        using var after = await App.PostAsync($"/replications/{Identifier}/stop", "key", null);

        Assert.True(before.Headers.Contains("Idempotency-Replayed"));
        Assert.False(after.Headers.Contains("Idempotency-Replayed"));
        Assert.NotEqual(HttpStatusCode.UnprocessableEntity, after.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Throttled_UnderTheSameKey_IsTriedAgain()
    {
        App.Inject(FaultKind.Throttling, Operation);

        using var first = await App.PostAsync(Path, "key", Body);
        using var again = await App.PostAsync(Path, "key", Body);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "aws-busy", true), (first.StatusCode, await CodeAsync(first), first.Headers.RetryAfter is not null));
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.False(again.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact(Timeout = 60_000)]
    public async Task RefusedByAws_UnderTheSameKey_IsTriedAgain()
    {
        App.Inject(FaultKind.AccessDenied, Operation);

        using var first = await App.PostAsync(Path, "key", Body);
        using var other = await App.PostAsync($"/replications/{Identifier}/stop", "key", null);
        using var again = await App.PostAsync(Path, "key", Body);

        Assert.Equal((HttpStatusCode.BadGateway, "aws-refused"), (first.StatusCode, await CodeAsync(first)));
        // The key stands for nothing: not even another command is a misuse of it.
        Assert.Equal("invalid-state", await CodeAsync(other));
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.False(again.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(2, App.Aws.Requests.Of(Operation));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(ActionOutcome.Refused, RequestTurnKind.Mine)]
    [InlineData(ActionOutcome.Accepted, RequestTurnKind.Sent)]
    [InlineData(ActionOutcome.Unknown, RequestTurnKind.Sent)]
    public async Task Request_WhoseProcessEndedBeforeItsAnswerWasKept_IsTriedAgainOnlyWhereNothingWasDone(ActionOutcome outcome, RequestTurnKind turn)
    {
        var (requests, activity) = (App.Services.GetRequiredService<RequestStore>(), App.Services.GetRequiredService<ActivityStore>());
        var request = new ProgramRequest("token 1", "key", "content");
        var first = await requests.TakeAsync(request, Cancelled);
        var action = await activity.BeginAsync(ActivityFiles.Action(Identifier), first.Id, Cancelled);
        Assert.True(await activity.CompleteAsync(action, new ActionResult(outcome, "As AWS said."), App.Time.GetUtcNow()));
        requests.Release(request);

        var second = await requests.TakeAsync(request, Cancelled);

        Assert.Equal((RequestTurnKind.Mine, turn, first.Id), (first.Kind, second.Kind, second.Id));
    }

    [Fact(Timeout = 60_000)]
    public async Task Key_OfAnotherPersonOfTheSameName_IsAnother()
    {
        var runner = App.Services.GetRequiredService<CommandRunner>();
        (string Way, string Subject, string Name)[] people = [("Proxy", "bob", "bob"), ("OpenId", "bob", "bob"), ("OpenId", "other", "bob"), ("OpenId", "bob", "Robert")];
        List<bool> sent = [];
        foreach (var (way, subject, name) in people)
        {
            var http = new DefaultHttpContext { RequestServices = App.Services, User = PersonClaims.Principal(new Person(way, subject, name, []), Role.Operator, null) };
            http.Request.Headers["Idempotency-Key"] = "key";
            var isSent = false;
            await runner.RunAsync(http, "start", _ =>
            {
                isSent = true;
                return Task.FromResult(new ActionResult(ActionOutcome.Accepted, "Sent."));
            });
            sent.Add(isSent);
        }

        // The last is the second, under a new name.
        Assert.Equal([true, true, true, false], sent);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await ProgramsApp.BodyAsync(answer)).GetProperty("code").GetString();

    // As the disk would have it if the power went at this moment.
    private static void Copy(TempDatabase from, TempDatabase to)
    {
        using var source = new SqliteConnection($"Data Source={from.Path};Mode=ReadOnly;Pooling=False");
        using var target = new SqliteConnection($"Data Source={to.Path};Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }
}
