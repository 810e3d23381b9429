using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Tables;

public sealed class DescribeTablesTests
{
    private static readonly string[] Always =
    [
        "SchemaName", "TableName", "Inserts", "Deletes", "Updates", "Ddls", "AppliedInserts", "AppliedDeletes", "AppliedUpdates", "AppliedDdls", "FullLoadRows",
        "FullLoadCondtnlChkFailedRows", "FullLoadErrorRows", "FullLoadReloaded", "LastUpdateTime", "TableState", "ValidationPendingRecords", "ValidationFailedRecords",
        "ValidationSuspendedRecords", "ValidationState", "ResyncState",
    ];

    public static TheoryData<string> Kinds => TableCalls.Kinds;

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task Tables_OfARunThatLoads_AddUpToItsStatsAtAnyInstant(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { Tables = 60, TableErrors = 4, FullLoad = TimeSpan.FromHours(2) }, static past => past.Start(TimeSpan.FromMinutes(25)));
        HashSet<string> seen = [];

        for (var step = 0; step < 40; step++)
        {
            endpoint.Time.Advance(TimeSpan.FromSeconds(11));
            var (run, tables) = (await calls.RunAsync(endpoint), await calls.AllAsync(endpoint));
            var states = tables.Select(static table => table.Text("TableState")!).ToLookup(static state => state);
            var stats = run.GetProperty(calls.Stats);

            Assert.Equal(60, tables.Length);
            Assert.Equal(stats.GetProperty("TablesLoaded").GetInt32(), states["Table completed"].Count());
            Assert.Equal(stats.GetProperty("TablesLoading").GetInt32(), states["Full load"].Count());
            Assert.Equal(stats.GetProperty("TablesQueued").GetInt32(), states["Before load"].Count());
            Assert.Equal(stats.GetProperty("TablesErrored").GetInt32(), states["Table error"].Count());
            seen.UnionWith(states.Select(static state => state.Key));
        }

        Assert.Equal(["Before load", "Full load", "Table completed", "Table error"], seen.Order());
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task Table_OverItsWholeLife_NeverLosesWhatItHasCounted(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { TableErrors = 1 }, static past => past.Start(TimeSpan.FromMinutes(20)));
        string[] growing = ["FullLoadRows", "Inserts", "Updates", "Deletes", "Ddls", "AppliedInserts", "AppliedUpdates", "AppliedDeletes", "AppliedDdls", "LastUpdateTime"];
        var before = await calls.AllAsync(endpoint);

        for (var step = 0; step < 120; step++)
        {
            endpoint.Time.Advance(TimeSpan.FromSeconds(step < 60 ? 3 : 600));
            var now = await calls.AllAsync(endpoint);
            foreach (var (old, table) in before.Zip(now))
            {
                Assert.All(growing, name => Assert.True(old.GetProperty(name).GetDecimal() <= table.GetProperty(name).GetDecimal(), $"{name} of {table} was {old.GetProperty(name)}"));
                Assert.All(new[] { "Inserts", "Updates", "Deletes", "Ddls" }, name => Assert.True(table.GetProperty($"Applied{name}").GetInt64() <= table.GetProperty(name).GetInt64()));
                Assert.True(table.Time("FullLoadStartTime") is not { } started || started <= endpoint.Time.GetUtcNow());
                Assert.True(table.Time("FullLoadEndTime") is not { } ended || (table.Text("TableState") == "Table completed" && ended <= endpoint.Time.GetUtcNow() && ended >= table.Time("FullLoadStartTime")));
            }

            before = now;
        }

        Assert.All(before.Where(static table => table.Text("TableState") == "Table completed"), static table => Assert.True(table.GetProperty("AppliedInserts").GetInt64() > 0));
        Assert.Contains(before, static table => table.GetProperty("AppliedDdls").GetInt64() > 0 || table.GetProperty("Deletes").GetInt64() > 0);
        Assert.Single(before, static table => table.Text("TableState") == "Table error" && table.GetProperty("AppliedInserts").GetInt64() == 0 && !table.TryGetProperty("FullLoadEndTime", out _));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task Table_OfAnyRun_HasEveryMemberOfTheStructure(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { Validation = new ValidationSpec { Mismatched = 12, Resync = true } }, static past => past.Start(TimeSpan.FromHours(9)));

        var page = await calls.PageAsync(endpoint);

        Assert.Equal(await calls.ArnAsync(endpoint), page.Text(calls.ArnMember));
        Assert.All(page.GetProperty(calls.Tables).EnumerateArray(), static table =>
        {
            Assert.All(Always, name => Assert.True(table.TryGetProperty(name, out _), name));
            Assert.All(["FullLoadStartTime", "FullLoadEndTime", "ResyncRowsAttempted", "ResyncRowsSucceeded", "ResyncRowsFailed", "ResyncProgress"], name => Assert.True(table.TryGetProperty(name, out _), name));
        });
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task Pages_Followed_HoldEachTableOnce(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await calls.OneAsync(ReplicationTypes.Cdc, static spec => spec with { Tables = 1203 }, static past => past.Start(TimeSpan.FromHours(3)));
        List<int> sizes = [];
        List<string> names = [];
        string? marker = null;

        do
        {
            var page = await calls.PageAsync(endpoint, new { MaxRecords = 500, Marker = marker });
            sizes.Add(page.GetProperty(calls.Tables).GetArrayLength());
            names.AddRange(page.GetProperty(calls.Tables).EnumerateArray().Select(static table => table.Text("TableName")!));
            marker = page.Text("Marker");
        }
        while (marker is not null);

        Assert.Equal([500, 500, 203], sizes);
        Assert.Equal(1203, names.Distinct().Count());
        Assert.Equal(100, (await calls.AllAsync(endpoint)).Length);
    }

    [Fact(Timeout = 60_000)]
    public async Task Pages_OfAState_HoldWhatHasTheStateWhenItsTurnComes()
    {
        var calls = TableCalls.Replication;
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoad, static spec => spec with { Tables = 200, FullLoad = TimeSpan.FromHours(2) }, static past => past.Start(TimeSpan.FromMinutes(40)));
        var asked = new { MaxRecords = 20, Filters = new[] { new { Name = "table-state", Values = new[] { "Before load" } } } };
        var first = await calls.PageAsync(endpoint, asked);
        endpoint.Time.Advance(TimeSpan.FromMinutes(1));

        var second = await calls.PageAsync(endpoint, new { asked.MaxRecords, asked.Filters, Marker = first.Text("Marker") });

        Assert.All(Names(first).Concat(Names(second)), static name => Assert.NotNull(name));
        Assert.Empty(Names(first).Intersect(Names(second)));
        Assert.All(second.GetProperty(calls.Tables).EnumerateArray(), static table => Assert.Equal("Before load", table.Text("TableState")));
        Assert.Equal(20, Names(second).Length);
    }

    [Fact(Timeout = 60_000)]
    public async Task Filters_OfSeveralNames_MustAllFit()
    {
        var calls = TableCalls.Replication;
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoad, static spec => spec with { TableErrors = 3 }, static past => past.Start(TimeSpan.FromHours(5)));
        var errored = (await calls.AllAsync(endpoint, TableCalls.Filter("table-state", "Table error"))).Select(static table => table.Text("TableName")!).ToArray();

        var both = await calls.AllAsync(endpoint, new
        {
            Filters = new[]
            {
                new { Name = "schema-name", Values = new[] { "shop", "other" } }, new { Name = "table-name", Values = new[] { errored[1], "no-such" } }, new { Name = "table-state", Values = new[] { "Table error" } },
            },
        });

        Assert.Equal(3, errored.Length);
        Assert.Equal([errored[1]], both.Select(static table => table.Text("TableName")));
        Assert.Empty(await calls.AllAsync(endpoint, TableCalls.Filter("schema-name", "other")));
        Assert.Empty(await calls.AllAsync(endpoint, TableCalls.Filter("table-state", "table error")));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{\"MaxRecords\":19}", "MaxRecords")]
    [InlineData("{\"MaxRecords\":501}", "MaxRecords")]
    [InlineData("{\"Marker\":\"nonsense\"}", "marker")]
    [InlineData("{\"Filters\":[{\"Name\":\"replication-config-id\",\"Values\":[\"x\"]}]}", "replication-config-id")]
    public async Task Request_ThatIsWrong_IsRefused(string more, string says)
    {
        foreach (var calls in (TableCalls[])[TableCalls.Replication, TableCalls.Task])
        {
            await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoad, past: static past => past.Start(TimeSpan.FromMinutes(40)));

            var refusal = await endpoint.RefusedAsync(calls.DescribeTables, await calls.RequestAsync(endpoint, JsonDocument.Parse(more).RootElement));

            Assert.Equal("InvalidParameterValueException", refusal.Type);
            Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Arn_OfNothing_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var task = (await endpoint.TaskAsync("stock-mysql-to-aurora")).Text("ReplicationTaskArn");

        Assert.Equal("ResourceNotFoundFault", (await endpoint.RefusedAsync("DescribeTableStatistics", new { ReplicationTaskArn = task + "X" })).Type);
        Assert.Equal("ResourceNotFoundFault", (await endpoint.RefusedAsync("DescribeReplicationTableStatistics", new { ReplicationConfigArn = "arn:aws:dms:eu-central-1:123456789012:replication-config:NO" })).Type);
        Assert.Equal("InvalidParameterValueException", (await endpoint.RefusedAsync("DescribeReplicationTableStatistics", new { ReplicationConfigArn = task })).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tables_BeforeTheFirstRun_AreRefusedOrNone()
    {
        await using var replication = await TableCalls.Replication.OneAsync(ReplicationTypes.FullLoad);
        await using var task = await TableCalls.Task.OneAsync(ReplicationTypes.FullLoad);

        var refusal = await replication.RefusedAsync("DescribeReplicationTableStatistics", await TableCalls.Replication.RequestAsync(replication, null));

        Assert.Equal("InvalidResourceStateFault", refusal.Type);
        Assert.Empty(await TableCalls.Task.AllAsync(task));
    }

    [Fact(Timeout = 120_000)]
    public async Task Tables_OfSixtyThousand_ArePagedWithoutBuildingThemAll()
    {
        var calls = TableCalls.Task;
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { Tables = 60_000, FullLoad = TimeSpan.FromHours(30), Quiet = true }, static past => past.Start(TimeSpan.FromHours(12)));
        var pages = 0;
        string? marker = null;

        do
        {
            var page = await calls.PageAsync(endpoint, new { MaxRecords = 500, Marker = marker });
            Assert.Equal(500, page.GetProperty(calls.Tables).GetArrayLength());
            (marker, pages) = (page.Text("Marker"), pages + 1);
        }
        while (marker is not null);

        Assert.Equal(120, pages);
        Assert.Single(await calls.AllAsync(endpoint, TableCalls.Filter("table-name", "orders_1499")));
    }

    private static string[] Names(JsonElement page) => [.. page.GetProperty("ReplicationTableStatistics").EnumerateArray().Select(static table => table.Text("TableName")!)];
}
