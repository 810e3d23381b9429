namespace DmsDashboard.LocalAws.Simulation;

/// <summary>An instance's last test of one endpoint. Guarded by the account's lock.</summary>
internal sealed class SimulatedConnection(SimulatedInstance instance, EndpointSpec endpoint)
{
    public const string Testing = "testing";
    public const string Successful = "successful";
    public const string Failed = "failed";

    // Before a scenario begins, its connections have been tested long ago.
    private DateTimeOffset _endsAt = DateTimeOffset.MinValue;
    private bool _failedBefore;

    public SimulatedInstance Instance { get; } = instance;

    public EndpointSpec Endpoint { get; } = endpoint;

    /// <summary>Why each test fails; null where each succeeds.</summary>
    public string? Failure { get; init; }

    /// <summary>Begins a test that takes so long.</summary>
    public void Test(DateTimeOffset at, TimeSpan takes)
    {
        _failedBefore |= StatusAt(at) == Failed;
        _endsAt = at + takes;
    }

    public string StatusAt(DateTimeOffset now) => now < _endsAt ? Testing : Failure is null ? Successful : Failed;

    /// <summary>Why the last failed test failed; the next one does not take it away before it is over.</summary>
    public string? FailureAt(DateTimeOffset now) => now >= _endsAt || _failedBefore ? Failure : null;
}
