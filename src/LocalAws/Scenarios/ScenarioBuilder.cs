using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>
/// Collects what an account has. Its past is played at speed 1 up to now, so that dates, logs and numbers agree as if
/// the account had been running all the time; from now on it runs at the speed asked for.
/// </summary>
internal sealed class ScenarioBuilder(AccountIdentity identity, SimulatedLogs logs, TimeProvider time, SimulationPace pace)
{
    private readonly List<SimulatedReplication> _replications = [];
    private readonly List<SimulatedTask> _tasks = [];
    private readonly List<SimulatedInstance> _instances = [];
    private readonly Dictionary<string, EndpointSpec> _endpoints = [];

    /// <summary>The instant at which the simulation begins; the past lies before it.</summary>
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public AccountIdentity Identity { get; } = identity;

    public SimulatedLogs Logs { get; } = logs;

    public SimulationPace Pace { get; } = pace;

    /// <summary>What replication instances have tested so far.</summary>
    public Connections Connections { get; } = new(pace);

    /// <summary>An endpoint; the same identifier gives the same one.</summary>
    public EndpointSpec Endpoint(string identifier, string type, DatabaseEngine engine, string? id = null, bool isReadOnly = false)
    {
        if (!_endpoints.TryGetValue(identifier, out var endpoint))
        {
            endpoint = new EndpointSpec(identifier, type, engine)
            {
                Id = id ?? ResourceId(identifier),
                ServerName = engine.Port is null ? null : $"{identifier}.db.internal",
                DatabaseName = engine.Port is null ? null : engine.Schema.ToLowerInvariant() is "public" or "dbo" ? "main" : engine.Schema.ToLowerInvariant(),
                IsReadOnly = isReadOnly,
            };
            _endpoints.Add(identifier, endpoint);
        }

        return endpoint;
    }

    /// <summary>A replication between two engines, with endpoints of its own, created some time ago.</summary>
    public ReplicationSpec Spec(string identifier, string type, DatabaseEngine source, DatabaseEngine target, double createdDaysAgo) =>
        new(identifier, type, Endpoint($"{identifier}-source", "source", source), Endpoint($"{identifier}-target", "target", target))
        {
            ResourceId = ResourceId(identifier),
            CreateTime = Now - TimeSpan.FromDays(createdDaysAgo),
        };

    /// <summary>Adds a replication and plays its past.</summary>
    public SimulatedReplication Add(ReplicationSpec spec, Action<History>? past = null)
    {
        var replication = new SimulatedReplication(spec, Identity, Logs, Pace with { Speed = 1 });
        _replications.Add(replication);
        Play(replication, past);
        return replication;
    }

    /// <summary>A replication instance, created some time ago.</summary>
    public SimulatedInstance AddInstance(string identifier, string instanceClass, double createdDaysAgo, bool multiAZ = false)
    {
        var instance = new SimulatedInstance(identifier, instanceClass) { ResourceId = ResourceId(identifier), CreateTime = Now - TimeSpan.FromDays(createdDaysAgo), MultiAZ = multiAZ };
        _instances.Add(instance);
        return instance;
    }

    /// <summary>Adds a classic task, its connections tested, and plays its past.</summary>
    public SimulatedTask AddTask(TaskSpec spec, Action<History>? past = null)
    {
        var task = new SimulatedTask(spec, Identity, Logs, Pace with { Speed = 1 });
        _tasks.Add(task);
        Connections.Between(spec.Instance, spec.Source);
        Connections.Between(spec.Instance, spec.Target);
        Play(task, past);
        return task;
    }

    /// <summary>A classic task between two engines, with endpoints of its own, created some time ago.</summary>
    public TaskSpec Spec(SimulatedInstance instance, string identifier, string type, (DatabaseEngine Source, DatabaseEngine Target) engines, double createdDaysAgo) =>
        new(identifier, type, Endpoint($"{identifier}-source", "source", engines.Source), Endpoint($"{identifier}-target", "target", engines.Target))
        {
            ResourceId = ResourceId(identifier),
            CreateTime = Now - TimeSpan.FromDays(createdDaysAgo),
            Instance = instance,
        };

    /// <summary>Adds a replication that has just come to a stage of its start-up.</summary>
    public void AddAt(string status, ReplicationSpec spec)
    {
        // Its twin, which draws the same durations, tells how long the way there takes.
        var twin = new SimulatedReplication(spec, Identity, new SimulatedLogs(time), Pace with { Speed = 1 });
        twin.Start(ReplicationTypes.StartReplication, new CdcOptions(null, null, null), Now);
        var at = Now;
        while (twin.State.Status != status)
        {
            at = twin.Agenda.NextDue;
            twin.Advance(at);
        }

        Add(spec, past => past.Start(at - Now + TimeSpan.FromSeconds(5)));
    }

    /// <summary>The account with all that was added.</summary>
    public SimulatedAccount Build()
    {
        var inventory = new AccountInventory
        {
            Endpoints = [.. _endpoints.Values],
            Replications = [.. _replications],
            Instances = [.. _instances],
            Tasks = [.. _tasks],
            Connections = Connections,
        };
        return new SimulatedAccount(Identity, Logs, inventory, time);
    }

    /// <summary>26 capital letters and digits, as DMS gives them.</summary>
    public string ResourceId(string name) => StableHash.ResourceId(name, Pace.Seed);

    private void Play(SimulatedRun run, Action<History>? past)
    {
        past?.Invoke(new History(run, Now));
        run.Advance(Now);
        run.SetPace(Pace.Speed, Now);
    }
}
