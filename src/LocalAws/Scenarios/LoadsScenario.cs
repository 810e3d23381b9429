using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>Full loads of every shape, all of which have just begun: many small tables, a few large ones, a single one, tables that fail, and one in its second run.</summary>
internal static class LoadsScenario
{
    private static readonly TimeSpan Begun = TimeSpan.FromMinutes(26);

    private static readonly (string Name, int Tables, double Hours, int Errors)[] Shapes =
    [
        ("one-table", 1, 1.2, 0),
        ("three-tables", 3, 1.6, 0),
        ("eight-tables", 8, 2, 0),
        ("few-tables", 14, 2.5, 0),
        ("usual", 40, 3, 0),
        ("with-errors", 60, 3, 6),
        ("many-tables", 400, 4, 2),
        ("very-many-tables", 3_000, 5, 0),
        ("quick", 90, 0.5, 0),
        ("slow", 120, 9, 1),
    ];

    public static void Build(ScenarioBuilder builder)
    {
        foreach (var (name, tables, hours, errors) in Shapes)
        {
            builder.Add(
                builder.Spec($"{name}-mysql-to-aurora", ReplicationTypes.FullLoadAndCdc, DatabaseEngine.MySql, DatabaseEngine.Aurora, 1) with
                {
                    Tables = tables,
                    FullLoad = TimeSpan.FromHours(hours),
                    TableErrors = errors,
                    Quiet = true,
                },
                static past => past.Start(Begun));
        }

        AddResumed(builder);
        AddTask(builder);
    }

    // Stopped after two hours of its load, and resumed with its capacity still held.
    private static void AddResumed(ScenarioBuilder builder) => builder.Add(
        builder.Spec("resumed-oracle-to-aurora", ReplicationTypes.FullLoadAndCdc, DatabaseEngine.Oracle, DatabaseEngine.AuroraPostgres, 1) with { Tables = 120, FullLoad = TimeSpan.FromHours(6), Quiet = true },
        static past => past.Start(TimeSpan.FromHours(4)).Stop(TimeSpan.FromHours(1.5)).Start(TimeSpan.FromMinutes(12), ReplicationTypes.ResumeProcessing));

    private static void AddTask(ScenarioBuilder builder) => builder.AddTask(
        builder.Spec(builder.AddInstance("loads-1", "dms.c6i.2xlarge", 30), "task-oracle-to-s3", ReplicationTypes.FullLoad, (DatabaseEngine.Oracle, DatabaseEngine.S3), 1) with { Tables = 50, FullLoad = TimeSpan.FromHours(2), Quiet = true },
        static past => past.Start(TimeSpan.FromMinutes(4)));
}
