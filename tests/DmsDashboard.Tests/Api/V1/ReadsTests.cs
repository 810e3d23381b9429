using System.Net;
using System.Text.Json;
using DmsDashboard.LocalAws.Control;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Tests.Access;
using DmsDashboard.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Api.V1;

/// <summary>What the pages of a replication show, as programs get it.</summary>
public sealed class ReadsTests
{
    private const string Running = "/replications/orders-oracle-to-aurora";
    private const string NeverRan = "/replications/hr-sqlserver-to-postgres";

    [Fact(Timeout = 60_000)]
    public async Task Tables_InPages_AreAllOfThemOnceAndLeaveNobodyLooking()
    {
        await using var app = await V1App.StartAsync();

        var page = await app.GetAsync($"{Running}/tables?limit=50&sort=rows&direction=desc");
        var (names, rows, total) = (Names(page), Rows(page), page.GetProperty("total").GetInt32());
        while (page.GetProperty("nextCursor").GetString() is { } cursor)
        {
            page = await app.GetAsync($"{Running}/tables?limit=50&sort=rows&direction=desc&cursor={cursor}");
            names.AddRange(Names(page));
            rows.AddRange(Rows(page));
        }

        Assert.Equal(118, total);
        Assert.Equal(total, names.Distinct().Count());
        Assert.Equal(rows.OrderDescending(), rows);
        Assert.Equal(3, (await app.GetAsync($"{Running}/tables?show=mismatched")).GetProperty("total").GetInt32());
        Assert.Equal(0, app.App.Services.GetRequiredService<TablesStore>().WatchedCount);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tables_ThatCannotBeRead_SayWhy()
    {
        await using var app = await V1App.StartAsync();
        await app.FailAsync($"/api/v1{NeverRan}/tables", HttpStatusCode.Conflict, "invalid-state");
        app.App.Aws.Faults.Add(new InjectedFault(InjectedKind.AccessDenied) { Operation = "DescribeReplicationTableStatistics" });

        var problem = await app.FailAsync($"/api/v1{Running}/tables", HttpStatusCode.BadGateway, "aws-refused");

        Assert.Contains("dms:DescribeReplicationTableStatistics", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("AccessDeniedException", problem.GetProperty("awsCode").GetString());
    }

    [Fact(Timeout = 60_000)]
    public async Task SettingsAndRun_OfWhatRuns_AreWhatThePagesShow()
    {
        await using var app = await V1App.StartAsync();

        var settings = await app.GetAsync($"{Running}/settings");
        var run = await app.GetAsync($"{Running}/run");

        Assert.True(settings.GetProperty("isRead").GetBoolean());
        Assert.Equal(JsonValueKind.Array, settings.GetProperty("tableMappings").GetProperty("rules").ValueKind);
        Assert.Equal(JsonValueKind.Object, settings.GetProperty("settings").ValueKind);
        Assert.Equal(["done", "now"], run.GetProperty("stages").EnumerateArray().Select(static stage => stage.GetProperty("state").GetString()!).Distinct().Order());
        Assert.Contains("Replicating changes", run.GetProperty("spans").EnumerateArray().Select(static span => span.GetProperty("what").GetString()));
    }

    [Fact(Timeout = 60_000)]
    public async Task Inventory_OfTheTarget_IsListed()
    {
        await using var app = await V1App.StartAsync();

        var endpoints = await app.GetAsync("/endpoints?limit=500");
        var instances = await app.GetAsync("/instances?target=demo");
        var connections = await app.AdvancedAsync(app.GetAsync("/connections?target=demo"));
        var targets = await app.GetAsync("/targets");

        Assert.Equal(app.Store.Current.Targets[0].Endpoints.Length, endpoints.GetProperty("total").GetInt32());
        Assert.Contains(endpoints.GetProperty("items").EnumerateArray(), static item => item.GetProperty("usedBy").GetArrayLength() > 0);
        Assert.NotEqual(0, instances.GetProperty("total").GetInt32());
        Assert.NotEqual(0, connections.GetProperty("items").GetArrayLength());
        Assert.True(Assert.Single(targets.GetProperty("items").EnumerateArray()).GetProperty("isReady").GetBoolean());
        await app.FailAsync("/api/v1/connections", HttpStatusCode.BadRequest, "bad-parameter");
    }

    [Fact(Timeout = 60_000)]
    public async Task Metrics_OfARange_AreReadForIt()
    {
        await using var app = await V1App.StartAsync();

        var metrics = await app.AdvancedAsync(app.GetAsync($"{Running}/metrics?range=3h"));
        var problem = await app.FailAsync($"/api/v1{Running}/metrics?range=9h", HttpStatusCode.BadRequest, "bad-parameter");

        var latency = metrics.GetProperty("series").EnumerateArray().Single(static series => series.GetProperty("metricName").GetString() == "CDCLatencyTarget");
        Assert.NotEqual(0, latency.GetProperty("points").GetArrayLength());
        Assert.Equal("Maximum", latency.GetProperty("stat").GetString());
        Assert.Equal(60, metrics.GetProperty("periodSeconds").GetDouble());
        Assert.Contains("use 1h, 3h, 12h", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Visitor_WithAToken_IsToldWhatItMayDo()
    {
        await using var app = await V1App.StartAsync();
        var viewer = await app.GetAsync("/me");
        var secret = await GivenToken.MakeAsync(app.App.Services, "logs only", Capability.ReadLogs);
        app.App.Client.DefaultRequestHeaders.Authorization = new("Bearer", secret.Text);
        var program = await app.GetAsync("/me");

        Assert.Equal("viewer", viewer.GetProperty("role").GetString());
        Assert.False(viewer.GetProperty("isToken").GetBoolean());
        Assert.Equal("token logs only", program.GetProperty("who").GetString());
        Assert.Equal(JsonValueKind.Null, program.GetProperty("role").ValueKind);
        Assert.Equal(["ReadLogs"], program.GetProperty("capabilities").EnumerateArray().Select(static name => name.GetString()!));
    }

    [Fact(Timeout = 60_000)]
    public async Task Activity_InPages_IsTheNewestFirst()
    {
        await using var app = await V1App.StartAsync();
        var activity = app.App.Services.GetRequiredService<ActivityStore>();
        await activity.BeginAsync(ActivityFiles.Action("orders") with { Who = "bob", Way = "OpenId", Subject = "248289761001" }, V1App.Cancelled);

        var first = await app.GetAsync("/activity?limit=1&who=2482897");
        var bad = await app.FailAsync("/api/v1/activity?show=nothing&before=3", HttpStatusCode.BadRequest, "bad-parameter");
        var alerts = await app.GetAsync("/alerts");

        var entry = Assert.Single(first.GetProperty("items").EnumerateArray());
        Assert.Equal(["bob", "OpenId", "248289761001"], new[] { "who", "way", "subject" }.Select(name => entry.GetProperty(name).GetString()!));
        Assert.Contains("'before' is not a parameter", bad.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("'nothing' in show is not known: use action", bad.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, alerts.GetProperty("items").ValueKind);
    }

    private static List<string> Names(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("name").GetString()!)];

    private static List<long> Rows(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("statistics").GetProperty("fullLoadRows") is { ValueKind: JsonValueKind.Number } rows ? rows.GetInt64() : -1)];
}
