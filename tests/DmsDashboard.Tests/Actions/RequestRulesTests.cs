using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Actions;

/// <summary>What is asked for wrongly is answered by a sentence that names the parameter, and nothing is sent.</summary>
public sealed class RequestRulesTests
{
    private const string Replication = "hr-sqlserver-to-postgres";
    private const string NewTask = "employees-sqlserver-to-postgres";
    private const string CdcTask = "invoices-oracle-to-postgres";
    private const string FullLoadTask = "product-images-mysql-to-s3";

    private static readonly string[] Commands = ["StartReplication", "StartReplicationTask", "ReloadReplicationTables", "ReloadTables"];

    public static TheoryData<string, StartRequest, string> BadStarts => new()
    {
        { Replication, new StartRequest("start-somehow"), "StartReplicationType 'start-somehow'" },
        { NewTask, new StartRequest(""), "StartReplicationTaskType ''" },
        { Replication, new StartRequest("start-replication") { CdcStartTime = Given.Noon, CdcStartPosition = "2026-11-14T12:00:00" }, "CdcStartTime and CdcStartPosition exclude each other" },
        { Replication, new StartRequest("start-replication") { CdcStartPosition = " " }, "CdcStartPosition is empty" },
        { Replication, new StartRequest("start-replication") { CdcStopPosition = "" }, "CdcStopPosition is empty" },
        { NewTask, new StartRequest("start-replication") { PremigrationAssessmentSettings = "{}" }, "PremigrationAssessmentSettings are for serverless" },
        { FullLoadTask, new StartRequest("reload-target") { CdcStartTime = Given.Noon }, "this is a full load only" },
        { FullLoadTask, new StartRequest("reload-target") { CdcStopPosition = "server_time:2026-11-16T12:00:00" }, "this is a full load only" },
        { CdcTask, new StartRequest("start-replication"), "needs CdcStartTime or CdcStartPosition" },
        { CdcTask, new StartRequest("start-replication") { CdcStartPosition = "00000020:000000bb:0001" }, "CdcStartPosition: This is a position of SQL Server" },
        { CdcTask, new StartRequest("start-replication") { CdcStartPosition = "2026-11-14 12:00:00" }, "CdcStartPosition: write it as 2026-11-14T12:00:00." },
        { Replication, new StartRequest("start-replication") { CdcStopPosition = "tomorrow" }, "CdcStopPosition: Begin with server_time: or commit_time:" },
        { Replication, new StartRequest("start-replication") { PremigrationAssessmentSettings = "{" }, "PremigrationAssessmentSettings is no JSON object" },
        { Replication, new StartRequest("start-replication") { PremigrationAssessmentSettings = """{"IncludeOnly":[null]}""" }, "PremigrationAssessmentSettings is no JSON object" },
        { Replication, new StartRequest("start-replication") { PremigrationAssessmentSettings = """{"ResultEncryptionMode":"SSE_KMS"}""" }, "PremigrationAssessmentSettings.ResultKmsKeyArn" },
    };

    public static TheoryData<string, ReloadRequest, string> BadReloads => new()
    {
        { "stock-mysql-to-aurora", new ReloadRequest([], null), "TablesToReload has 0 tables" },
        { "stock-mysql-to-aurora", new ReloadRequest(new([.. Enumerable.Range(1, 11).Select(static number => new TableToReload("shop", $"t{number}"))]), null), "TablesToReload has 11 tables" },
        { "stock-mysql-to-aurora", new ReloadRequest([new TableToReload("shop", "")], null), "without SchemaName or TableName" },
        { "stock-mysql-to-aurora", new ReloadRequest([new TableToReload("shop", "orders"), new TableToReload("shop", "orders")], null), "shop.orders more than once" },
        { "stock-mysql-to-aurora", new ReloadRequest([new TableToReload("shop", "orders")], "all"), "ReloadOption 'all'" },
        { NewTask, new ReloadRequest([new TableToReload("dbo", "orders")], null), "reloaded while it runs" },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(BadStarts))]
    public async Task Start_AskedForWrongly_IsNotSent(string identifier, StartRequest request, string words)
    {
        await using var backend = await Backend.StartPollingAsync();

        NotSent(backend, await backend.Actions.StartAsync(backend.Entry(identifier).Key, request, Given.Operator, Backend.Cancelled), words);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(BadReloads))]
    public async Task Reload_AskedForWrongly_IsNotSent(string identifier, ReloadRequest request, string words)
    {
        await using var backend = await Backend.StartPollingAsync();

        NotSent(backend, await backend.Actions.ReloadTablesAsync(backend.Entry(identifier).Key, request, Given.Operator, Backend.Cancelled), words);
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_AtATime_IsTakenAndRecordedWithIt()
    {
        await using var backend = await Backend.StartPollingAsync();
        var request = new StartRequest("start-replication") { CdcStartTime = Given.Noon.AddDays(-1), CdcStopPosition = "server_time:2026-11-20T12:00:00" };

        var result = await backend.Actions.StartAsync(backend.Entry(CdcTask).Key, request, Given.Operator, Backend.Cancelled);

        Assert.Equal(ActionOutcome.Accepted, result.Outcome);
        var snapshot = await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);
        Assert.Equal("server_time:2026-11-20T12:00:00", snapshot.FindByIdentifier(CdcTask).Single().Replication.CdcStopPosition);
        var item = Assert.Single(await backend.Activity.QueryAsync(new() { Kinds = [ActivityKind.Action] }, Backend.Cancelled));
        Assert.Contains("\"StartReplicationTaskType\":\"start-replication\",\"CdcStartTime\":\"2026-11-14T12:00:00+00:00\"", item.Parameters, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Stop_OfATask_IsAcceptedAndTheRowFollows()
    {
        await using var backend = await Backend.StartPollingAsync();

        var result = await backend.Actions.StopAsync(backend.Entry("stock-mysql-to-aurora").Key, Given.Operator, Backend.Cancelled);

        Assert.Equal(ActionOutcome.Accepted, result.Outcome);
        var snapshot = await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);
        Assert.Equal("stopping", snapshot.FindByIdentifier("stock-mysql-to-aurora").Single().Replication.Status.Value);
    }

    private static void NotSent(Backend backend, ActionResult result, string words)
    {
        Assert.Equal(ActionOutcome.NotOffered, result.Outcome);
        Assert.Contains(words, result.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, Commands.Sum(backend.Aws.Requests.Of));
        Assert.Empty(backend.Store.Current.Pending);
    }
}
