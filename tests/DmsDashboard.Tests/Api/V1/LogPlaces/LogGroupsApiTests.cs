using System.Net;
using System.Text.Json;
using DmsDashboard.LocalAws.Control;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Api.V1.LogPlaces;

/// <summary>The log groups of a target, as programs get them.</summary>
public sealed class LogGroupsApiTests
{
    private const string Path = "/log-groups?target=demo";

    [Fact(Timeout = 60_000)]
    public async Task List_OfATarget_TellsWhoWritesWhere()
    {
        await using var app = await V1App.StartAsync("--LogReadings:LastEventsOfAList=1");
        app.App.Aws.Account.Logs.Write("dms-tasks-gone", "dms-task-X", "nobody's line");

        var all = await app.GetAsync(Path);
        var calls = app.App.Aws.Requests.Of("DescribeLogStreams");
        var timed = await app.GetAsync($"{Path}&with=last-events");
        var callsAfter = app.App.Aws.Requests.Of("DescribeLogStreams");
        // What may be saved up of calls is used by then, and comes again with time.
        app.Time.Advance(TimeSpan.FromSeconds(10));
        var orphans = await app.GetAsync($"{Path}&show=orphaned");
        var ofOrders = await app.GetAsync($"{Path}&q=orders-oracle");

        var items = all.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(all.GetProperty("total").GetInt32(), items.Count);
        Assert.Equal(JsonValueKind.Null, all.GetProperty("fault").ValueKind);
        Assert.Contains(items, static item => item.GetProperty("kind").GetString() == "serverless" && item.GetProperty("replications").GetArrayLength() == 1);
        Assert.Contains("dms-tasks-gone", orphans.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("logGroupName").GetString()));
        Assert.All(orphans.GetProperty("items").EnumerateArray(), static item => Assert.True(item.GetProperty("isOrphan").GetBoolean()));
        Assert.All(items, static item => Assert.False(item.GetProperty("isLastEventRead").GetBoolean()));
        Assert.Single(timed.GetProperty("items").EnumerateArray(), static item => item.GetProperty("isLastEventRead").GetBoolean());
        Assert.True(callsAfter > calls);
        var own = $"demo/{app.Store.Current.FindByIdentifier("orders-oracle-to-aurora").Single().Arn}";
        Assert.All(ofOrders.GetProperty("items").EnumerateArray(), item => Assert.Contains(own, item.GetProperty("replications").EnumerateArray().Select(static id => id.GetString())));
        Assert.NotEqual(0, ofOrders.GetProperty("items").GetArrayLength());
    }

    [Fact(Timeout = 60_000)]
    public async Task List_ThatCannotBeRead_SaysWhy()
    {
        await using var app = await V1App.StartAsync();
        await app.FailAsync("/api/v1/log-groups", HttpStatusCode.BadRequest, "bad-parameter");
        await app.FailAsync("/api/v1/log-groups?target=nowhere", HttpStatusCode.BadRequest, "bad-parameter");
        app.App.Aws.Faults.Add(new InjectedFault(InjectedKind.AccessDenied) { Operation = "DescribeLogGroups" });

        var problem = await app.FailAsync($"/api/v1{Path}", HttpStatusCode.BadGateway, "aws-refused");

        Assert.Contains("logs:DescribeLogGroups", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
