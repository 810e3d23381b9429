using DmsDashboard.LocalAws.Simulation;
using static DmsDashboard.LocalAws.Simulation.DatabaseEngine;
using static DmsDashboard.LocalAws.Simulation.ReplicationTypes;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>A retailer that does not exist, with a replication or a task in every state that an engineer meets.</summary>
internal static class DemoScenario
{
    public static void Build(ScenarioBuilder builder)
    {
        AddStarting(builder);
        AddLoading(builder);
        AddCapturing(builder);
        AddCycling(builder);
        AddAtRest(builder);
        DemoFailures.Build(builder);
        DemoTasks.Build(builder);
    }

    private static void AddStarting(ScenarioBuilder builder)
    {
        builder.AddAt(
            ReplicationStatus.PreparingMetadataResources,
            builder.Spec("catalog-mysql-to-opensearch", FullLoadAndCdc, MySql, OpenSearch, 0.2) with { Tables = 12, FullLoad = TimeSpan.FromMinutes(70) });
        builder.AddAt(
            ReplicationStatus.ProvisioningCapacity,
            builder.Spec("payments-oracle-to-aurora", FullLoadAndCdc, Oracle, AuroraPostgres, 1) with { Tables = 64, CapacityUnits = 16, MaxCapacityUnits = 32, MinCapacityUnits = 4, MultiAZ = true });
        var loyalty = builder.Spec("loyalty-mariadb-to-aurora", FullLoadAndCdc, MariaDb, Aurora, 0.1);
        builder.AddAt(
            ReplicationStatus.TestingConnection,
            loyalty with
            {
                Failure = Catalogue.WrongPassword(loyalty.Source.Identifier, loyalty.Identifier) with { After = TimeSpan.FromSeconds(65) },
                Cycle = new CycleSpec(StartReplication, TimeSpan.FromMinutes(100)),
            });
    }

    private static void AddLoading(ScenarioBuilder builder)
    {
        builder.Add(
            builder.Spec("inventory-mysql-to-redshift", FullLoadAndCdc, MySql, Redshift, 3) with { Tables = 240, FullLoad = TimeSpan.FromHours(5), CapacityUnits = 8, MaxCapacityUnits = 16, Validation = new ValidationSpec { Mismatched = 2 } },
            static past => past.Start(TimeSpan.FromMinutes(130)));
        builder.Add(
            builder.Spec("billing-postgres-to-s3", FullLoad, Postgres, S3, 6) with
            {
                Tables = 86,
                FullLoad = TimeSpan.FromHours(4),
                TableErrors = 7,
                CapacityUnits = 4,
                Warnings = ["W|SOURCE_UNLOAD|Value of column 'document' in table 'public.invoices' was truncated to 32768 bytes, actual length: 116664 bytes  (postgres_endpoint_unload.c:1072)"],
            },
            static past => past.Start(TimeSpan.FromMinutes(160)));
    }

    private static void AddCapturing(ScenarioBuilder builder)
    {
        builder.Add(
            builder.Spec("orders-oracle-to-aurora", FullLoadAndCdc, Oracle, AuroraPostgres, 40) with
            {
                Tables = 118,
                CapacityUnits = 8,
                MaxCapacityUnits = 16,
                MultiAZ = true,
                PremigrationAssessment = new PremigrationAssessmentSpec { IndividualAssessments = 23, Warning = ["table-with-no-primary-key-or-unique-constraint", "full-lob-not-nullable-at-target"] },
                Validation = new ValidationSpec { Mismatched = 3, Suspended = 1, WithoutPrimaryKey = 4, Resync = true },
            },
            static past => past.Start(TimeSpan.FromDays(9)).Assess(new PremigrationAssessmentSettings { ResultLocationFolder = "orders", ResultEncryptionMode = "SSE_S3" }));
        builder.Add(
            builder.Spec("customers-sqlserver-to-aurora", FullLoadAndCdc, SqlServer, AuroraPostgres, 60) with
            {
                Tables = 37,
                TableErrors = 1,
                PremigrationAssessment = new PremigrationAssessmentSpec { Failed = ["unsupported-data-types-in-source"], Warning = ["table-with-no-primary-key-or-unique-constraint"] },
                Validation = new ValidationSpec { Mismatched = 2, Suspended = 2, WithoutPrimaryKey = 1 },
                CapacityUnits = 4,
                NewProvisioningReason = "The replication has been using more than 90 percent of its capacity. A capacity of 8 DCU is available.",
                Warnings = ["W|SOURCE_CAPTURE|Table is not uniformly mapped across partitions. Therefore - it is excluded from CDC  (sqlserver_log_metadata.c:1415)"],
            },
            static past => past.Start(TimeSpan.FromDays(5)).Assess(new PremigrationAssessmentSettings { FailOnAssessmentFailure = false }))
            // What tables without a primary key come to on the target.
            .ForcedMetrics = ForcedMetrics.None.With(new MetricsOverride { LatencyTarget = 1_450 }, builder.Now - TimeSpan.FromHours(5));
        builder.Add(
            builder.Spec("clickstream-mongodb-to-s3", Cdc, MongoDb, S3, 20) with { Tables = 6, CapacityUnits = 2 },
            past => past.Start(TimeSpan.FromDays(2), cdc: new CdcOptions(builder.Now - TimeSpan.FromDays(2.1), null, null)));
        var source = builder.Endpoint("zetl-orders-aurora", "source", Aurora, isReadOnly: true);
        var target = builder.Endpoint("zetl-analytics-redshift", "target", Redshift, isReadOnly: true);
        builder.Add(
            builder.Spec("zetl-orders-to-analytics", FullLoadAndCdc, Aurora, Redshift, 15) with { Source = source, Target = target, IsReadOnly = true, Tables = 52, CapacityUnits = 1 },
            static past => past.Start(TimeSpan.FromDays(15)));
        builder.Add(builder.Spec("pricing-mysql-to-kinesis", Cdc, MySql, Kinesis, 33) with { Tables = 9 }, static past => past.Start(TimeSpan.FromDays(12)))
            .Override = new ReplicationOverride { Status = "rebalancing" };
    }

    // These keep the page moving: a nightly load that is done in minutes, and a replication with office hours.
    private static void AddCycling(ScenarioBuilder builder)
    {
        builder.Add(
            builder.Spec("finance-ledger-nightly", FullLoad, Db2, Redshift, 90) with
            {
                Tables = 28,
                FullLoad = TimeSpan.FromMinutes(50),
                CapacityUnits = 4,
                Cycle = new CycleSpec(ReloadTarget, TimeSpan.FromMinutes(45)),
            },
            static past => past.Start(TimeSpan.FromMinutes(55)));
        builder.Add(
            builder.Spec("timesheets-postgres-to-aurora", FullLoadAndCdc, Postgres, AuroraPostgres, 45) with
            {
                Tables = 14,
                FullLoad = TimeSpan.FromMinutes(20),
                Stopping = TimeSpan.FromMinutes(4),
                Cycle = new CycleSpec(ResumeProcessing, TimeSpan.FromMinutes(40)) { RunFor = TimeSpan.FromMinutes(100) },
            },
            static past => past.Start(TimeSpan.FromMinutes(70)));
    }

    private static void AddAtRest(ScenarioBuilder builder)
    {
        builder.Add(builder.Spec("hr-sqlserver-to-postgres", FullLoadAndCdc, SqlServer, Postgres, 2) with
        {
            Tables = 31,
            Validation = new ValidationSpec { WithoutPrimaryKey = 2 },
            PremigrationAssessment = new PremigrationAssessmentSpec { Failed = ["table-with-lob-but-without-primary-key-or-unique-constraint"], Warning = ["table-with-no-primary-key-or-unique-constraint"] },
        });
        builder.Add(builder.Spec("gift-cards-mysql-to-aurora", FullLoad, MySql, Aurora, 0.3) with { Tables = 5, FullLoad = TimeSpan.FromMinutes(30) });
        builder.Add(
            builder.Spec("archive-db2-to-s3", FullLoad, Db2, S3, 30) with { Tables = 210, FullLoad = TimeSpan.FromHours(11) },
            static past => past.Start(TimeSpan.FromDays(4)));
        builder.Add(
            builder.Spec("returns-postgres-to-aurora", FullLoadAndCdc, Postgres, AuroraPostgres, 70) with { Tables = 23 },
            static past => past.Start(TimeSpan.FromDays(6)).Stop(TimeSpan.FromHours(20)));
        builder.Add(
            builder.Spec("warehouse-oracle-to-redshift", FullLoadAndCdc, Oracle, Redshift, 120) with { Tables = 77, CapacityUnits = 8 },
            static past => past.Start(TimeSpan.FromDays(11)).Stop(TimeSpan.FromDays(3)));
        builder.Add(
            builder.Spec("stores-mysql-to-aurora", FullLoadAndCdc, MySql, Aurora, 18) with { Tables = 19, Stopping = TimeSpan.FromMinutes(60) },
            static past => past.Start(TimeSpan.FromDays(1)).Stop(TimeSpan.FromMinutes(2)));
        builder.Add(
            builder.Spec("campaigns-postgres-to-redshift", FullLoadAndCdc, Postgres, Redshift, 25) with { Tables = 44 },
            static past => past.Start(TimeSpan.FromDays(8)).Stop(TimeSpan.FromHours(5)).Hold(ReplicationStatus.Modifying, TimeSpan.FromMinutes(90), TimeSpan.FromMinutes(1)));
        // Its deletion hangs: a demo that is left on for days must not show it come back.
        builder.Add(
            builder.Spec("legacy-crm-sqlserver-to-s3", FullLoad, SqlServer, S3, 200) with { Tables = 133, FullLoad = TimeSpan.FromHours(6) },
            static past => past.Start(TimeSpan.FromDays(30)).Hold(ReplicationStatus.Deleting, TimeSpan.FromDays(2000), TimeSpan.FromMinutes(4)));
    }
}
