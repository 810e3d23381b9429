namespace DmsDashboard.LocalAws.Simulation;

/// <summary>The account's connections in the order of their first test. Guarded by the account's lock.</summary>
internal sealed class Connections
{
    private static readonly TimeSpan LeastWork = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan MostWork = TimeSpan.FromSeconds(300);

    private readonly List<SimulatedConnection> _all = [];
    private readonly SimulationPace _pace;
    private readonly Random _random;

    public Connections(SimulationPace pace)
    {
        (_pace, _random) = (pace, new Random(StableHash.Of("connections", pace.Seed)));
    }

    public IReadOnlyList<SimulatedConnection> All => _all;

    /// <summary>The connection of an instance and an endpoint, which is made where there is none.</summary>
    public SimulatedConnection Between(SimulatedInstance instance, EndpointSpec endpoint)
    {
        if (Find(instance, endpoint) is { } known)
        {
            return known;
        }

        _all.Add(new SimulatedConnection(instance, endpoint));
        return _all[^1];
    }

    /// <summary>Lets each test of an instance and an endpoint fail, and says why.</summary>
    public void Refuse(SimulatedInstance instance, EndpointSpec endpoint, string failure) =>
        _all.Add(new SimulatedConnection(instance, endpoint) { Failure = failure });

    /// <summary>Whether the last tests of both of a task's endpoints were successful.</summary>
    public bool Succeeded(TaskSpec task, DateTimeOffset now) =>
        Find(task.Instance, task.Source)?.StatusAt(now) == SimulatedConnection.Successful && Find(task.Instance, task.Target)?.StatusAt(now) == SimulatedConnection.Successful;

    /// <summary>Begins a test, or gives null where one is under way.</summary>
    public SimulatedConnection? Test(SimulatedInstance instance, EndpointSpec endpoint, DateTimeOffset now)
    {
        if (Find(instance, endpoint)?.StatusAt(now) == SimulatedConnection.Testing)
        {
            return null;
        }

        var connection = Between(instance, endpoint);
        connection.Test(now, (LeastWork + ((MostWork - LeastWork) * _random.NextDouble())) / _pace.Speed);
        return connection;
    }

    private SimulatedConnection? Find(SimulatedInstance instance, EndpointSpec endpoint) =>
        _all.Find(connection => connection.Instance == instance && connection.Endpoint == endpoint);
}
