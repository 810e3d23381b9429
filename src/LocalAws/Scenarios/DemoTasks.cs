using DmsDashboard.LocalAws.Simulation;
using static DmsDashboard.LocalAws.Simulation.DatabaseEngine;
using static DmsDashboard.LocalAws.Simulation.ReplicationTypes;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>The demo's classic tasks: what the retailer has not moved to DMS Serverless yet, on two replication instances.</summary>
internal static class DemoTasks
{
    private const string Mappings =
        """
        {"rules":[
        {"rule-type":"selection","rule-id":"1","rule-name":"shop","object-locator":{"schema-name":"shop","table-name":"%"},"rule-action":"include"},
        {"rule-type":"selection","rule-id":"2","rule-name":"no sessions","object-locator":{"schema-name":"shop","table-name":"sessions%"},"rule-action":"exclude"},
        {"rule-type":"transformation","rule-id":"3","rule-name":"schema","rule-target":"schema","object-locator":{"schema-name":"shop"},"rule-action":"rename","value":"stock"}
        ]}
        """;

    public static void Build(ScenarioBuilder builder)
    {
        var prod = builder.AddInstance("dms-prod-1", "dms.r6i.xlarge", 400, multiAZ: true);
        var batch = builder.AddInstance("dms-batch-1", "dms.c6i.large", 160);
        batch.PubliclyAccessible = true;
        AddCapturing(builder, prod);
        AddLoading(builder, batch);
        AddEnded(builder, prod);
        AddUnstarted(builder, prod, batch);
        AddConnections(builder, prod);
        // Somebody saw to these two; the groups that DMS Serverless makes are kept for ever, as they are until somebody does.
        builder.Logs.SetRetention("dms-tasks-dms-prod-1", 30);
        builder.Logs.SetRetention("dms-tasks-dms-batch-1", 14);
    }

    private static void AddCapturing(ScenarioBuilder builder, SimulatedInstance instance)
    {
        builder.AddTask(
            builder.Spec(instance, "stock-mysql-to-aurora", FullLoadAndCdc, (MySql, Aurora), 75) with { Tables = 34, TableMappings = Mappings, Validation = new ValidationSpec { Mismatched = 1, Suspended = 1, WithoutPrimaryKey = 2 } },
            static past => past.Start(TimeSpan.FromDays(21)));
        // Its mappings were cut off by whoever created it through the API.
        builder.AddTask(
            builder.Spec(instance, "newsletter-postgres-to-redshift", FullLoadAndCdc, (Postgres, Redshift), 48) with
            {
                Tables = 7,
                FullLoad = TimeSpan.FromMinutes(25),
                TableMappings = """{"rules":[{"rule-type":"selection","rule-id":"1","rule-name":"1","object-locator":{"schema-name":"public","table-name":"news%"},"rule-act""",
            },
            static past => past.Start(TimeSpan.FromDays(13)))
            .ForcedMetrics = ForcedMetrics.None.With(new MetricsOverride { NoDatapoints = true }, builder.Now - TimeSpan.FromHours(2));
        builder.AddTask(
            builder.Spec(instance, "invoices-oracle-to-postgres", Cdc, (Oracle, Postgres), 33) with { Tables = 12, Stopping = TimeSpan.FromMinutes(3) },
            past => past.Start(TimeSpan.FromDays(30), cdc: new CdcOptions(builder.Now - TimeSpan.FromDays(31), null, null)).Stop(TimeSpan.FromHours(9)));
    }

    private static void AddLoading(ScenarioBuilder builder, SimulatedInstance instance)
    {
        builder.AddTask(
            builder.Spec(instance, "price-history-oracle-to-redshift", FullLoad, (Oracle, Redshift), 20) with
            {
                Tables = 120,
                FullLoad = TimeSpan.FromHours(6),
                TableErrors = 3,
                TargetTablePrepMode = "TRUNCATE_BEFORE_LOAD",
                Cycle = new CycleSpec(ReloadTarget, TimeSpan.FromMinutes(50)),
            },
            static past => past.Start(TimeSpan.FromMinutes(150)));
        builder.AddTask(
            builder.Spec(instance, "product-images-mysql-to-s3", FullLoad, (MySql, S3), 15) with { Tables = 9, FullLoad = TimeSpan.FromHours(3) },
            static past => past.Start(TimeSpan.FromDays(2)));
        builder.AddTask(
            builder.Spec(instance, "carriers-db2-to-postgres", FullLoadAndCdc, (Db2, Postgres), 6) with
            {
                Tables = 16,
                FullLoad = TimeSpan.FromMinutes(80),
                StopTaskCachedChangesApplied = true,
                Failure = Catalogue.StoppedAfterCachedEvents(TimeSpan.FromHours(2)),
            },
            static past => past.Start(TimeSpan.FromHours(31)));
    }

    private static void AddEnded(ScenarioBuilder builder, SimulatedInstance instance)
    {
        builder.AddTask(
            builder.Spec(instance, "tickets-sqlserver-to-aurora", FullLoadAndCdc, (SqlServer, AuroraPostgres), 29) with { Tables = 22, Failure = Catalogue.LogSequenceGone() },
            static past => past.Start(TimeSpan.FromHours(27)));
        builder.AddTask(
            builder.Spec(instance, "baskets-mysql-to-kinesis", Cdc, (MySql, Kinesis), 61) with
            {
                Tables = 5,
                Failure = Catalogue.BinaryLogGone() with { CuredBy = StartReplication },
            },
            static past => past.Start(TimeSpan.FromHours(46)));
    }

    private static void AddUnstarted(ScenarioBuilder builder, SimulatedInstance prod, SimulatedInstance batch)
    {
        builder.AddTask(builder.Spec(batch, "employees-sqlserver-to-postgres", FullLoadAndCdc, (SqlServer, Postgres), 1) with { Tables = 18, FullLoad = TimeSpan.FromMinutes(40) });
        var archive = builder.Spec(prod, "archive-oracle-to-s3", FullLoadAndCdc, (Oracle, S3), 90) with
        {
            Tables = 41,
            TargetInstance = batch,
            TaskData = """{"MovedBecause":"the night window of dms-prod-1 is full"}""",
        };
        // The move failed as the other instance cannot reach the source; it stays so until it is started where it is.
        builder.AddTask(archive, static past => past.Start(TimeSpan.FromDays(40)).Stop(TimeSpan.FromDays(1)).Hold(ReplicationTaskStatus.FailedMove, TimeSpan.FromDays(2000), TimeSpan.FromHours(22)));
        builder.Connections.Refuse(
            batch,
            archive.Source,
            "Test Endpoint failed: Application-Status: 1020912, Application-Message: ORA-12170: TNS:Connect timeout occurred Network error has occurred, Application-Detailed-Message: OCI error 'ORA-12170: TNS:Connect timeout occurred'");
    }

    private static void AddConnections(ScenarioBuilder builder, SimulatedInstance instance) => builder.Connections.Refuse(
        instance,
        builder.Endpoint("datalake-staging-postgres", "target", Postgres),
        "Test Endpoint failed: Application-Status: 1020912, Application-Message: Failed to connect Network error has occurred, Application-Detailed-Message: RetCode: SQL_ERROR SqlState: 08001 NativeError: 101 Message: FATAL: password authentication failed for user \"dms_user\"");
}
