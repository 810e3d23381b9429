using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>As many tables in one replication, and in one task, as AWS advises at most (user guide: fewer than 60,000 a task).</summary>
internal static class WideScenario
{
    private const int Tables = 60_000;

    public static void Build(ScenarioBuilder builder)
    {
        builder.Add(
            builder.Spec("warehouse-oracle-to-redshift", ReplicationTypes.FullLoadAndCdc, DatabaseEngine.Oracle, DatabaseEngine.Redshift, 30) with
            {
                Tables = Tables,
                FullLoad = TimeSpan.FromHours(20),
                TableErrors = 12,
                CapacityUnits = 64,
                MaxCapacityUnits = 128,
                Validation = new ValidationSpec { Mismatched = 40, Suspended = 9, WithoutPrimaryKey = 800 },
                Quiet = true,
            },
            static past => past.Start(TimeSpan.FromDays(6)));
        var instance = builder.AddInstance("warehouse-1", "dms.r6i.8xlarge", 40);
        builder.AddTask(
            builder.Spec(instance, "archive-oracle-to-aurora", ReplicationTypes.FullLoadAndCdc, (DatabaseEngine.Oracle, DatabaseEngine.AuroraPostgres), 20) with
            {
                Tables = Tables,
                FullLoad = TimeSpan.FromHours(40),
                Quiet = true,
            },
            static past => past.Start(TimeSpan.FromHours(9)));
    }
}
