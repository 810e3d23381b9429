using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>Thousands of replications in a plausible mixture; a few of them write a task log, the others hardly any. One classic task to fifty replications is there beside them.</summary>
internal static class StressScenario
{
    private const int OneTalksOf = 50;
    private const int TasksOf = 50;

    private static readonly string[] Domains = ["orders", "customers", "billing", "stock", "pricing", "returns", "sessions", "payments", "shipping", "ledger"];

    private static readonly (DatabaseEngine Source, DatabaseEngine Target)[] Pairs =
    [
        (DatabaseEngine.Oracle, DatabaseEngine.AuroraPostgres), (DatabaseEngine.MySql, DatabaseEngine.Redshift), (DatabaseEngine.SqlServer, DatabaseEngine.Postgres),
        (DatabaseEngine.Postgres, DatabaseEngine.S3), (DatabaseEngine.MariaDb, DatabaseEngine.Aurora), (DatabaseEngine.MongoDb, DatabaseEngine.Kinesis),
    ];

    public static void Build(ScenarioBuilder builder, int count)
    {
        var random = new Random(builder.Pace.Seed);
        var endpoints = Pairs.Select((pair, position) => (
            Source: builder.Endpoint($"stress-{pair.Source.Name}-{position}-source", "source", pair.Source),
            Target: builder.Endpoint($"stress-{pair.Target.Name}-{position}-target", "target", pair.Target))).ToArray();
        for (var number = 1; number <= count; number++)
        {
            Add(builder, number, endpoints[random.Next(endpoints.Length)], random);
        }

        AddTasks(builder, count / TasksOf, endpoints);
    }

    private static void AddTasks(ScenarioBuilder builder, int count, (EndpointSpec Source, EndpointSpec Target)[] endpoints)
    {
        var instance = builder.AddInstance("stress-1", "dms.r6i.4xlarge", 200);
        for (var number = 1; number <= count; number++)
        {
            var identifier = $"{Domains[number % Domains.Length]}-task-{number:000}";
            var (source, target) = endpoints[number % endpoints.Length];
            var spec = new TaskSpec(identifier, number % 7 == 0 ? ReplicationTypes.FullLoad : ReplicationTypes.FullLoadAndCdc, source, target)
            {
                ResourceId = builder.ResourceId(identifier),
                CreateTime = builder.Now - TimeSpan.FromDays(90),
                Instance = instance,
                Quiet = true,
            };
            builder.AddTask(spec, number % 10 == 0 ? null : past => past.Start(TimeSpan.FromHours(1 + (number % 50))));
        }
    }

    private static void Add(ScenarioBuilder builder, int number, (EndpointSpec Source, EndpointSpec Target) endpoints, Random random)
    {
        var identifier = $"{Domains[number % Domains.Length]}-{number:00000}";
        var spec = new ReplicationSpec(identifier, number % 7 == 0 ? ReplicationTypes.FullLoad : ReplicationTypes.FullLoadAndCdc, endpoints.Source, endpoints.Target)
        {
            ResourceId = builder.ResourceId(identifier),
            CreateTime = builder.Now - TimeSpan.FromDays(60 + (random.NextDouble() * 60)),
            Tables = random.Next(4, 90),
            FullLoad = TimeSpan.FromHours(1 + (random.NextDouble() * 9)),
            CapacityUnits = 1 << random.Next(0, 6),
            MaxCapacityUnits = 64,
            Quiet = number % OneTalksOf != 0,
        };
        switch (random.Next(100))
        {
            case < 12:
                builder.Add(spec);
                break;
            case < 24:
                builder.Add(spec, past => past.Start(TimeSpan.FromHours(0.5 + (random.NextDouble() * 8))));
                break;
            case < 84:
                builder.Add(spec, past => past.Start(TimeSpan.FromDays(1 + (random.NextDouble() * 40))));
                break;
            case < 94:
                builder.Add(spec, past => past.Start(TimeSpan.FromDays(10 + random.Next(20))).Stop(TimeSpan.FromHours(1 + (random.NextDouble() * 90))));
                break;
            default:
                builder.Add(spec with { Failure = Catalogue.BinaryLogGone() }, past => past.Start(TimeSpan.FromDays(2 + random.Next(20))));
                break;
        }
    }
}
