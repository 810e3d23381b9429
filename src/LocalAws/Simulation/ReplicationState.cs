using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What changes about a serverless replication. Guarded by the account's lock.</summary>
internal sealed class ReplicationState() : RunState(ReplicationStatus.Created)
{
    public ImmutableArray<string> FailureMessages { get; set; } = [];

    /// <summary>The runs of the premigration assessment, the newest first.</summary>
    public ImmutableArray<PremigrationAssessment> Assessments { get; set; } = [];

    public string? ProvisionState { get; set; }

    public int ProvisionedCapacityUnits { get; set; }

    public DateTimeOffset? DateProvisioned { get; set; }

    public DateTimeOffset? DeprovisionTime { get; set; }

    public bool IsCapacityHeld => ProvisionState == Simulation.ProvisionState.Provisioned;
}
