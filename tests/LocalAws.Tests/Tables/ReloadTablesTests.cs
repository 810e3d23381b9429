using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Tests.Support;

namespace DmsDashboard.LocalAws.Tests.Tables;

public sealed class ReloadTablesTests
{
    private const string DataReload = "data-reload";
    private const string ValidateOnly = "validate-only";

    public static TheoryData<string> Kinds => TableCalls.Kinds;

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task Reload_OfAnErroredTable_CopiesItAndTakesItOffTheErrors(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await LoadedAsync(calls, static spec => spec with { TableErrors = 2 });
        var name = (await calls.AllAsync(endpoint, TableCalls.Filter("table-state", "Table error")))[0].Text("TableName")!;
        var errored = await calls.TableAsync(endpoint, name);

        await calls.ReloadAsync(endpoint, DataReload, name);
        var (reloading, loading) = (await calls.TableAsync(endpoint, name), Counts(await calls.RunAsync(endpoint), calls));
        endpoint.Time.Advance(TimeSpan.FromSeconds(1));
        var copying = await calls.TableAsync(endpoint, name);
        endpoint.Time.Advance(TimeSpan.FromMinutes(3));
        var (done, loaded) = (await calls.TableAsync(endpoint, name), Counts(await calls.RunAsync(endpoint), calls));

        Assert.Equal(("Table is being reloaded", 0L, true), (reloading.Text("TableState"), reloading.GetProperty("FullLoadRows").GetInt64(), reloading.GetProperty("FullLoadReloaded").GetBoolean()));
        Assert.InRange(copying.GetProperty("FullLoadRows").GetInt64(), 1, done.GetProperty("FullLoadRows").GetInt64());
        Assert.Equal(("Table completed", true), (done.Text("TableState"), done.GetProperty("FullLoadReloaded").GetBoolean()));
        Assert.True(done.GetProperty("FullLoadRows").GetInt64() > errored.GetProperty("FullLoadRows").GetInt64());
        Assert.Equal(endpoint.Time.GetUtcNow() - TimeSpan.FromSeconds(181), done.Time("FullLoadStartTime"));
        Assert.Equal((10, 1, 0, 1), loading);
        Assert.Equal((11, 0, 0, 1), loaded);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task Reload_OfALoadedTable_LeavesTheOthersAlone(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await LoadedAsync(calls);

        await calls.ReloadAsync(endpoint, null, "orders", "invoices");
        var states = (await calls.AllAsync(endpoint)).ToDictionary(static table => table.Text("TableName")!, static table => table.Text("TableState")!);

        Assert.Equal(["orders", "invoices"], states.Where(static state => state.Value == "Table is being reloaded").Select(static state => state.Key));
        Assert.Equal(10, states.Values.Count(static state => state == "Table completed"));
        Assert.Equal((10, 2, 0, 0), Counts(await calls.RunAsync(endpoint), calls));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_InterruptedByAStop_IsDoneAgainByTheResume()
    {
        var calls = TableCalls.Replication;
        await using var endpoint = await LoadedAsync(calls);
        await calls.ReloadAsync(endpoint, DataReload, "orders");
        endpoint.Time.Advance(TimeSpan.FromMilliseconds(100));

        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");
        var (lost, queued) = (await calls.TableAsync(endpoint, "orders"), Counts(await calls.RunAsync(endpoint), calls));
        await endpoint.StartAsync("resume-processing");
        await endpoint.UntilAsync("running");
        var again = await calls.TableAsync(endpoint, "orders");
        endpoint.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(("Table cancelled", (11, 0, 1, 0)), (lost.Text("TableState"), queued));
        Assert.Equal("Table is being reloaded", again.Text("TableState"));
        Assert.Equal("Table completed", (await calls.TableAsync(endpoint, "orders")).Text("TableState"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_WhileAFullLoadAloneEnds_IsWaitedFor()
    {
        var calls = TableCalls.Replication;
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoad, past: static past => past.Start(TimeSpan.FromMinutes(24)));
        await endpoint.UntilAsync(async () => (await calls.AllAsync(endpoint)).Count(static table => table.Text("TableState") == "Table completed") >= 11 ? "nearly" : "not yet", "nearly");
        var name = (await calls.AllAsync(endpoint)).Where(static table => table.Text("TableState") == "Table completed").MaxBy(static table => table.GetProperty("FullLoadRows").GetInt64()).Text("TableName")!;

        await calls.ReloadAsync(endpoint, DataReload, name);
        await endpoint.UntilAsync("stopped");

        Assert.Equal((12, 0, 0, 0), Counts(await calls.RunAsync(endpoint), calls));
        Assert.Equal("Table completed", (await calls.TableAsync(endpoint, name)).Text("TableState"));
        Assert.True((await calls.TableAsync(endpoint, name)).GetProperty("FullLoadReloaded").GetBoolean());
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_OfTheWholeTarget_ForgetsReloadsOfTables()
    {
        var calls = TableCalls.Replication;
        await using var endpoint = await LoadedAsync(calls);
        await calls.ReloadAsync(endpoint, DataReload, "orders");
        await endpoint.StopAsync();
        await endpoint.UntilAsync("stopped");

        await endpoint.StartAsync("reload-target");
        await endpoint.UntilAsync("running");

        Assert.All(await calls.AllAsync(endpoint), static table => Assert.False(table.GetProperty("FullLoadReloaded").GetBoolean()));
        Assert.Equal((0, 8, 4, 0), Counts(await calls.RunAsync(endpoint), calls));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task ValidateOnly_OfATableThatDiffers_ComparesItAgain(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await LoadedAsync(calls, static spec => spec with { Validation = new ValidationSpec { Mismatched = 2, Suspended = 1 } });
        var name = (await calls.AllAsync(endpoint)).First(static table => table.Text("ValidationState") == "Mismatched records").Text("TableName")!;
        var before = await calls.TableAsync(endpoint, name);

        await calls.ReloadAsync(endpoint, ValidateOnly, name);
        var pending = await calls.TableAsync(endpoint, name);
        endpoint.Time.Advance(TimeSpan.FromMinutes(2));
        var after = await calls.TableAsync(endpoint, name);

        Assert.True(before.GetProperty("ValidationFailedRecords").GetInt64() > 0);
        Assert.Equal("Pending revalidation", pending.Text("ValidationState"));
        Assert.Equal(before.GetProperty("FullLoadRows").GetInt64(), pending.GetProperty("ValidationPendingRecords").GetInt64());
        Assert.Equal(("Table completed", false), (pending.Text("TableState"), pending.GetProperty("FullLoadReloaded").GetBoolean()));
        Assert.Equal(("Validated", 0L), (after.Text("ValidationState"), after.GetProperty("ValidationFailedRecords").GetInt64()));
        Assert.Equal(2, (await calls.AllAsync(endpoint)).Count(static table => table.Text("ValidationState") is "Mismatched records" or "Suspended records"));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task Reload_OfTablesThatCannotBe_IsRefused(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await LoadedAsync(calls);
        var eleven = (await calls.AllAsync(endpoint)).Take(11).Select(static table => table.Text("TableName")!).ToArray();

        await RefusedAsync("InvalidParameterValueException", "between 1 and 10", DataReload);
        await RefusedAsync("InvalidParameterValueException", "11 tables", DataReload, eleven);
        await RefusedAsync("InvalidParameterValueException", "shop.orders more than once", DataReload, "orders", "customers", "orders");
        await RefusedAsync("ResourceNotFoundFault", "shop.no_such", DataReload, "orders", "no_such");
        await RefusedAsync("ResourceNotFoundFault", "other.orders", DataReload, "other.orders");
        await RefusedAsync("ResourceNotFoundFault", "shop.ORDERS", DataReload, "ORDERS");
        await RefusedAsync("ResourceNotFoundFault", "shop.sessions", DataReload, "sessions");
        await RefusedAsync("InvalidParameterCombinationException", "validation is not enabled", ValidateOnly, "orders");
        await RefusedAsync("ValidationException", "reloadOption", "everything", "orders");
        Assert.Equal((12, 0, 0, 0), Counts(await calls.RunAsync(endpoint), calls));

        async Task RefusedAsync(string type, string says, string option, params string[] tables)
        {
            var refusal = await calls.ReloadRefusedAsync(endpoint, option, tables);
            Assert.Equal(type, refusal.Type);
            Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task Reload_OfATableInHand_IsRefused(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var endpoint = await calls.OneAsync(ReplicationTypes.FullLoadAndCdc, static spec => spec with { Validation = new ValidationSpec(), FullLoad = TimeSpan.FromHours(3) }, static past => past.Start(TimeSpan.FromMinutes(24)));
        var tables = await calls.AllAsync(endpoint);

        foreach (var state in (string[])["Before load", "Full load"])
        {
            var name = tables.First(table => table.Text("TableState") == state).Text("TableName")!;
            var refusal = await calls.ReloadRefusedAsync(endpoint, DataReload, name);
            Assert.Equal("InvalidResourceStateFault", refusal.Type);
            Assert.Contains(state, refusal.Message, StringComparison.Ordinal);
            Assert.Equal("InvalidResourceStateFault", (await calls.ReloadRefusedAsync(endpoint, ValidateOnly, name)).Type);
        }
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task Reload_WhereNothingRuns_IsRefused(string kind)
    {
        var calls = TableCalls.Of(kind);
        await using var fresh = await calls.OneAsync(ReplicationTypes.FullLoad);
        await using var stopped = await calls.OneAsync(ReplicationTypes.FullLoad, past: static past => past.Start(TimeSpan.FromHours(4)));
        await using var capturing = await calls.OneAsync(ReplicationTypes.Cdc, past: static past => past.Start(TimeSpan.FromHours(4)));

        Assert.Equal("InvalidResourceStateFault", (await calls.ReloadRefusedAsync(fresh, DataReload, "orders")).Type);
        Assert.Equal("InvalidResourceStateFault", (await calls.ReloadRefusedAsync(stopped, DataReload, "orders")).Type);
        Assert.Equal("InvalidParameterCombinationException", (await calls.ReloadRefusedAsync(capturing, DataReload, "orders")).Type);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_OfAZeroEtlIntegration_IsRefused()
    {
        await using var endpoint = await DmsEndpoint.StartAsync("demo");
        var arn = (await endpoint.ReplicationAsync("zetl-orders-to-analytics")).Text("ReplicationConfigArn");

        var refusal = await endpoint.RefusedAsync("ReloadReplicationTables", new { ReplicationConfigArn = arn, TablesToReload = new[] { new { SchemaName = "shop", TableName = "orders" } } });

        Assert.Equal("InvalidResourceStateFault", refusal.Type);
        Assert.Contains("read-only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Reload_OfATable_IsInTheTaskLog()
    {
        var calls = TableCalls.Replication;
        await using var endpoint = await LoadedAsync(calls);
        var replication = endpoint.Server.Account.Read(static (all, _) => all[0]);
        var before = Lines();

        await calls.ReloadAsync(endpoint, DataReload, "customers");
        endpoint.Time.Advance(TimeSpan.FromMinutes(4));
        var rows = (await calls.TableAsync(endpoint, "customers")).GetProperty("FullLoadRows").GetInt64();

        var added = Lines()[before.Length..];
        Assert.Contains(added, static line => line.Contains("Start loading table 'shop'.'customers'", StringComparison.Ordinal));
        Assert.Contains(added, line => line.Contains($"'shop'.'customers' (Id = 3) by subtask 3. {rows} records transferred", StringComparison.Ordinal));

        string[] Lines() => [.. endpoint.Server.Account.Logs.Messages(replication.EngineLog.GroupName, replication.EngineLog.StreamName!)];
    }

    private static Task<DmsEndpoint> LoadedAsync(TableCalls calls, Func<RunSpec, RunSpec>? with = null) =>
        calls.OneAsync(ReplicationTypes.FullLoadAndCdc, with, static past => past.Start(TimeSpan.FromHours(3)));

    private static (int Loaded, int Loading, int Queued, int Errored) Counts(JsonElement run, TableCalls calls)
    {
        var stats = run.GetProperty(calls.Stats);
        int Of(string name) => stats.GetProperty(name).GetInt32();
        return (Of("TablesLoaded"), Of("TablesLoading"), Of("TablesQueued"), Of("TablesErrored"));
    }
}
