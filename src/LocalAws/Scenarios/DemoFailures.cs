using static DmsDashboard.LocalAws.Simulation.DatabaseEngine;
using static DmsDashboard.LocalAws.Simulation.ReplicationTypes;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>The demo's replications that ended badly, no two for the same cause.</summary>
internal static class DemoFailures
{
    public static void Build(ScenarioBuilder builder)
    {
        AddBeforeRunning(builder);
        AddWhileRunning(builder);
        AddWhileCapturing(builder);
    }

    private static void AddBeforeRunning(ScenarioBuilder builder)
    {
        var suppliers = builder.Spec("suppliers-postgres-to-aurora", FullLoadAndCdc, Postgres, AuroraPostgres, 5);
        builder.Add(suppliers with { Failure = Catalogue.TestConnection(suppliers.Source.Identifier, suppliers.Identifier) }, static past => past.Start(TimeSpan.FromHours(26)));
        builder.Add(
            builder.Spec("recommendations-mysql-to-redshift", FullLoad, MySql, Redshift, 4) with { Failure = Catalogue.Provisioning(), CapacityUnits = 64, MaxCapacityUnits = 128 },
            static past => past.Start(TimeSpan.FromHours(7)));
    }

    private static void AddWhileRunning(ScenarioBuilder builder)
    {
        builder.Add(
            builder.Spec("coupons-sqlserver-to-aurora", FullLoad, SqlServer, AuroraPostgres, 8) with { Tables = 0, Failure = Catalogue.NoTables() },
            static past => past.Start(TimeSpan.FromHours(3)));
        builder.Add(
            builder.Spec("shipping-sqlserver-to-s3", FullLoadAndCdc, SqlServer, S3, 9) with { Tables = 26, Failure = Catalogue.CdcNotEnabled("ZWM3PVTJOKDA4ACT6IXXGG6NETBAEDS5BM3LVAY") },
            static past => past.Start(TimeSpan.FromHours(28)));
        builder.Add(
            builder.Spec("contracts-oracle-to-postgres", FullLoadAndCdc, Oracle, Postgres, 11) with { Tables = 48, Failure = Catalogue.SupplementalLogging() },
            static past => past.Start(TimeSpan.FromHours(5)));
        builder.Add(
            builder.Spec("telemetry-postgres-to-redshift", FullLoad, Postgres, Redshift, 14) with { Tables = 96, FullLoad = TimeSpan.FromHours(6), CapacityUnits = 1, MaxCapacityUnits = 1, Failure = Catalogue.LowMemory() },
            static past => past.Start(TimeSpan.FromHours(16)));
        builder.Add(
            builder.Spec("audit-oracle-to-aurora", FullLoadAndCdc, Oracle, AuroraPostgres, 10) with { Tables = 20, FullLoad = TimeSpan.FromMinutes(50), Failure = Catalogue.StoppedAfterFullLoad(TimeSpan.FromHours(2)) },
            static past => past.Start(TimeSpan.FromHours(9)));
    }

    private static void AddWhileCapturing(ScenarioBuilder builder)
    {
        builder.Add(
            builder.Spec("sessions-mysql-to-kinesis", FullLoadAndCdc, MySql, Kinesis, 50) with { Tables = 11, Failure = Catalogue.BinaryLogGone() },
            static past => past.Start(TimeSpan.FromHours(41)));
        builder.Add(
            builder.Spec("reviews-mysql-to-aurora", FullLoadAndCdc, MySql, Aurora, 22) with { Tables = 17, Failure = Catalogue.RecoveryAttempts("6HXJWOLRF5FA3DND3TLMGXHY4I") },
            static past => past.Start(TimeSpan.FromHours(14)));
        builder.Add(
            builder.Spec("fleet-postgres-to-kafka", Cdc, Postgres, Kafka, 28) with { Tables = 8, Failure = Catalogue.Recoverable() },
            static past => past.Start(TimeSpan.FromHours(52)));
    }
}
