using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>All that an account has in DMS. The lists stand still; what they hold is guarded by the account's lock.</summary>
internal sealed record AccountInventory
{
    public ImmutableArray<EndpointSpec> Endpoints { get; init; } = [];

    public ImmutableArray<SimulatedReplication> Replications { get; init; } = [];

    public ImmutableArray<SimulatedInstance> Instances { get; init; } = [];

    public ImmutableArray<SimulatedTask> Tasks { get; init; } = [];

    public required Connections Connections { get; init; }
}
