using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DmsDashboard.Model;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Api.V1;

/// <summary>The list of replications and one of them, as programs get them.</summary>
public sealed class ReplicationsApiTests
{
    private const string List = "/api/v1/replications";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task List_OfBothKinds_IsInTheSpellingOfDms()
    {
        await using var app = await V1App.StartAsync();

        var list = await app.GetAsync("/replications?limit=500");

        var items = list.GetProperty("items").EnumerateArray().ToList();
        var running = items.Single(static item => item.GetProperty("identifier").GetString() == "orders-oracle-to-aurora");
        Assert.Equal(app.Store.Current.Entries.Count(), list.GetProperty("total").GetInt32());
        Assert.Equal(items.Count, list.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("nextCursor").ValueKind);
        Assert.Equal(["serverless", "task"], items.Select(static item => item.GetProperty("kind").GetString()).Distinct().Order());
        Assert.Equal("running", running.GetProperty("status").GetString());
        Assert.Equal("2026-11-15T12:00:00Z", running.GetProperty("capturedAt").GetString());
        Assert.Equal($"demo/{running.GetProperty("arn").GetString()}", running.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, running.GetProperty("pending").ValueKind);
        Assert.Contains(items, static item => item.GetProperty("health").GetString() == "at-risk");
        Assert.Equal("demo", Assert.Single(list.GetProperty("targets").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact(Timeout = 60_000)]
    public async Task List_FilteredAndSorted_HoldsWhatFits()
    {
        await using var app = await V1App.StartAsync();

        var attention = await app.GetAsync("/replications?health=failed,at-risk&health=failed&sort=health&limit=500");
        var tasks = await app.GetAsync("/replications?kind=task&target=demo&limit=500");
        var running = await app.GetAsync("/replications?status=RUNNING,stopping&q=oracle%20orders");
        var byProgress = await app.GetAsync("/replications?sort=full-load-progress-percent&direction=desc&limit=500");

        Assert.Equal(["failed", "at-risk"], Values(attention, "health").Distinct());
        Assert.Equal(app.Store.Current.Entries.Count(static entry => entry.Health.Health is Health.Failed or Health.AtRisk), Values(attention, "health").Count);
        Assert.Equal(["task"], Values(tasks, "kind").Distinct());
        Assert.Contains("orders-oracle-to-aurora", Values(running, "identifier"));
        Assert.Equal(["running"], Values(running, "status").Distinct());
        var progress = byProgress.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("replicationStats") is { ValueKind: JsonValueKind.Object } stats && stats.GetProperty("fullLoadProgressPercent") is { ValueKind: JsonValueKind.Number } percent ? percent.GetInt32() : -1).ToList();
        Assert.Equal(progress.OrderDescending(), progress);
    }

    [Fact(Timeout = 60_000)]
    public async Task List_InPagesWhileItChanges_MissesAndRepeatsNothing()
    {
        await using var app = await V1App.StartAsync();
        await app.StopPollingAsync();
        var before = Names(app);
        var first = await app.GetAsync("/replications?limit=7");
        app.Store.Update(snapshot => snapshot with { Targets = [With(snapshot.Targets[0], [.. snapshot.Targets[0].Entries.Where(entry => entry.Identifier != before[2] && entry.Identifier != before[10]), Given.Entry("aaa-comes-first"), Given.Entry("zzz-comes-last")])] });

        var pages = Values(first, "identifier");
        for (var page = first; page.GetProperty("nextCursor").GetString() is { } cursor;)
        {
            page = await app.GetAsync($"/replications?limit=7&cursor={Uri.EscapeDataString(cursor)}");
            pages.AddRange(Values(page, "identifier"));
        }

        Assert.Equal([.. before.Where(name => name != before[10]), "zzz-comes-last"], pages);
    }

    [Fact(Timeout = 60_000)]
    public async Task List_AskedForAgain_IsSentOnlyWhenItChangedOrAnotherAsks()
    {
        await using var app = await V1App.StartAsync();
        await app.StopPollingAsync();
        using var first = await app.App.Client.GetAsync(List, Cancelled);
        var tag = first.Headers.ETag!;

        using var same = await AskAsync(app, List, tag);
        using var other = await AskAsync(app, $"{List}?limit=1", tag);
        using var another = await AskAsync(app, List, tag, "Admin");
        app.Store.Update(static snapshot => snapshot with { Targets = [With(snapshot.Targets[0], snapshot.Targets[0].Entries[1..])] });
        using var changed = await AskAsync(app, List, tag);

        Assert.True(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(0, same.Content.Headers.ContentLength ?? 0);
        Assert.Equal(tag, same.Headers.ETag);
        Assert.All([other, another, changed], static answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.NotEqual(tag, changed.Headers.ETag);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(List)]
    [InlineData($"{List}?limit=2&sort=health")]
    [InlineData($"{List}/orders-oracle-to-aurora")]
    [InlineData($"{List}/orders-oracle-to-aurora/settings")]
    [InlineData("/api/v1/endpoints")]
    [InlineData("/api/v1/instances")]
    public async Task Answer_AskedForAgainAfterAPollThatFoundNothingNew_IsNotSentAgain(string path)
    {
        await using var app = await V1App.StartAsync();
        await app.StopPollingAsync();
        app.Store.Update(static snapshot => snapshot with { Targets = [Failed(snapshot.Targets[0], 0)] });
        using var first = await app.App.Client.GetAsync(path, Cancelled);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        app.Store.Update(static snapshot => snapshot with { Targets = [Failed(snapshot.Targets[0], 10)] });
        using var same = await AskAsync(app, path, first.Headers.ETag!);
        app.Store.Update(static snapshot => snapshot with { Targets = [Changed(snapshot.Targets[0])] });
        using var changed = await AskAsync(app, path, first.Headers.ETag!);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, changed.StatusCode));
        Assert.Equal(("2026-11-15T12:00:00Z", "2026-11-15T12:00:10Z"), (ReadAt(first), ReadAt(same)));
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact(Timeout = 60_000)]
    public async Task One_WhileAnotherChanges_IsNotSentAgain()
    {
        await using var app = await V1App.StartAsync();
        await app.StopPollingAsync();
        using var first = await app.App.Client.GetAsync($"{List}/orders-oracle-to-aurora", Cancelled);
        app.Store.Update(static snapshot => snapshot with { Targets = [With(snapshot.Targets[0], snapshot.Targets[0].Entries.Where(static entry => entry.Identifier == "orders-oracle-to-aurora"))] });

        using var same = await AskAsync(app, $"{List}/orders-oracle-to-aurora", first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("limit=0", "'0' in limit cannot be used: give a whole number from 1 to 500.")]
    [InlineData("limit=many", "'many' in limit cannot be used")]
    [InlineData("limit=1&limit=2", "limit is given more than once: give it once.")]
    [InlineData("kind=0", "'0' in kind is not known: use serverless, task.")]
    [InlineData("health=bad", "'bad' in health is not known: use failed, at-risk, starting")]
    [InlineData("sort=size", "'size' in sort is not known: use identifier, target, health")]
    [InlineData("direction=down", "'down' in direction is not known: use asc, desc.")]
    [InlineData("target=mars", "'mars' in target is not known: use demo.")]
    [InlineData("cursor=abc", "cursor is none that a page here gave")]
    [InlineData("q=a%00b", "q has a control character (U+0000): leave it out.")]
    [InlineData("colour=red", "'colour' is not a parameter: there are q, target, kind, health, status, sort, direction, limit, cursor.")]
    public async Task List_BadParameter_IsRefusedWithASentence(string query, string sentence)
    {
        await using var app = await V1App.StartAsync();

        var problem = await app.FailAsync($"{List}?{query}", HttpStatusCode.BadRequest, "bad-parameter");

        Assert.StartsWith(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task List_CursorOfAnotherQuestion_IsRefused()
    {
        await using var app = await V1App.StartAsync();
        var cursor = (await app.GetAsync("/replications?limit=2")).GetProperty("nextCursor").GetString();

        var problem = await app.FailAsync($"{List}?limit=2&sort=health&cursor={cursor}", HttpStatusCode.BadRequest, "bad-parameter");

        Assert.StartsWith("cursor belongs to another question", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task One_ByEachOfItsNames_IsTheSame()
    {
        await using var app = await V1App.StartAsync();
        var byIdentifier = await app.GetAsync("/replications/orders-oracle-to-aurora");
        var (id, arn) = (byIdentifier.GetProperty("id").GetString()!, byIdentifier.GetProperty("arn").GetString()!);

        foreach (var name in new[] { "ORDERS-oracle-to-aurora", "demo/orders-oracle-to-aurora", arn, id })
        {
            Assert.True(JsonElement.DeepEquals(byIdentifier, await app.GetAsync($"/replications/{Uri.EscapeDataString(name)}")), name);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task One_NotThereOrNotTold_SaysSo()
    {
        await using var app = await V1App.StartAsync();
        await app.StopPollingAsync();
        var other = new DmsTarget("eu/other", "eu-west-1");
        var missing = await app.FailAsync($"{List}/nobody%0Ahere", HttpStatusCode.NotFound, "replication-not-found");
        var twice = await app.FailAsync($"{List}/demo%252Farn%253Aaws", HttpStatusCode.NotFound, "replication-not-found");
        Assert.Contains(" It is escaped twice: escape it once.", twice.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("escaped", missing.GetProperty("detail").GetString(), StringComparison.Ordinal);
        app.Store.Update(snapshot => snapshot with { Targets = [.. snapshot.Targets, Given.Target(other, Given.Entry("orders-oracle-to-aurora", target: other))] });
        var several = await app.FailAsync($"{List}/orders-oracle-to-aurora", HttpStatusCode.Conflict, "ambiguous-replication");
        app.Store.Update(static snapshot => snapshot with { Targets = [.. snapshot.Targets.Select(static target => target with { CapturedAt = null })] });
        var early = await app.FailAsync($"{List}/nobody", HttpStatusCode.ServiceUnavailable, "not-read-yet");

        Assert.Contains("'nobody\uFFFDhere'", missing.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var choices = several.GetProperty("choices").EnumerateArray().Select(static choice => choice.GetString()!).ToList();
        Assert.Equal(["demo/orders-oracle-to-aurora", "eu/other/orders-oracle-to-aurora"], choices);
        Assert.Equal("eu/other", (await app.GetAsync($"/replications/{Uri.EscapeDataString(choices[1])}")).GetProperty("target").GetString());
        Assert.Contains("not every target has been read", early.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(V1App app, string path, EntityTagHeaderValue known, string role = "Viewer")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(known);
        request.Headers.Add(SignedInAs.Header, role);
        return await app.App.Client.SendAsync(request, Cancelled);
    }

    private static string ReadAt(HttpResponseMessage answer) => answer.Headers.GetValues("Captured-At").Single();

    // What a poll leaves that read all anew and failed in a part: nothing is new but the times.
    private static TargetSnapshot Failed(TargetSnapshot target, int seconds)
    {
        var at = Given.Noon.AddSeconds(seconds);
        var fault = new DmsFault(FaultKind.Unreachable, "DescribeReplications", null, "No answer.", at);
        return target with { CapturedAt = at, InventoryReadAt = at, PollInterval = TimeSpan.FromSeconds(5 + seconds), Fault = fault, PartialFaults = [fault] };
    }

    private static TargetSnapshot Changed(TargetSnapshot target) => target with
    {
        Entries = [.. target.Entries.Select(static entry => entry with { Config = entry.Config is { } config ? config with { TableMappings = "{}" } : null, StatusSince = Given.Noon.AddDays(-1) })],
        Endpoints = target.Endpoints[1..],
        Instances = target.Instances[1..],
    };

    private static TargetSnapshot With(TargetSnapshot target, IEnumerable<ReplicationEntry> entries) => target with { Entries = [.. entries] };

    private static List<string> Names(V1App app) => [.. app.Store.Current.Entries.Select(static entry => entry.Identifier).Order(StringComparer.OrdinalIgnoreCase)];

    private static List<string> Values(JsonElement page, string member) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];
}
