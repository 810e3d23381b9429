using System.Collections.Immutable;
using DmsDashboard.LocalAws.Logs;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>One serverless replication: a run with capacity of its own and an orchestrator that logs its way. Guarded by the account's lock.</summary>
internal sealed class SimulatedReplication : SimulatedRun
{
    private readonly Capacity _capacity;
    private readonly OrchestratorLog _orchestrator;
    private readonly PremigrationAssessments _assessments;

    public SimulatedReplication(ReplicationSpec spec, AccountIdentity identity, SimulatedLogs logs, SimulationPace pace)
        : base(
            spec,
            identity.ReplicationConfigArn(spec.ResourceId),
            new EngineLog(spec, OrchestratorLog.GroupName(spec.ResourceId), logs, new Random(StableHash.Of(spec.ResourceId, pace.Seed + 1))),
            pace)
    {
        (Spec, Identity) = (spec, identity);
        State = new ReplicationState { UpdateTime = spec.CreateTime };
        _orchestrator = new OrchestratorLog(spec, logs);
        _capacity = new Capacity(this);
        _assessments = new PremigrationAssessments(this);
    }

    public override ReplicationSpec Spec { get; }

    public override ReplicationState State { get; }

    public AccountIdentity Identity { get; }

    /// <summary>Fields that a test forces; null when it does not.</summary>
    public ReplicationOverride? Override { get; set; }

    public override string ShownStatus => Override?.Status ?? State.Status;

    public override ImmutableArray<string> StartUpStages => State.IsCapacityHeld ? ReplicationStatus.ShortStartUp : ReplicationStatus.StartUp;

    public override bool CanCycle => State.ProvisionState != ProvisionState.Deprovisioning;

    /// <summary>The start that has just begun asks for a premigration assessment.</summary>
    public void Assess(PremigrationAssessmentSettings settings, DateTimeOffset at) => _assessments.Begin(settings, at);

    public override void OnStart()
    {
        Agenda.Clear(AgendaItem.Deprovision);
        (State.FailureMessages, State.DeprovisionTime) = ([], null);
    }

    public override FailureSpec? OnStageEnded(string status, DateTimeOffset at)
    {
        if (status == ReplicationStatus.ProvisioningCapacity)
        {
            _capacity.Provisioned(at);
        }

        // A short start-up reads no metadata: its last stage before the engine's is the test of the connections.
        var last = State.IsCapacityHeld ? ReplicationStatus.TestingConnection : ReplicationStatus.FetchingMetadata;
        return status == last ? _assessments.Finish() : null;
    }

    public override void OnStatus(string status, DateTimeOffset at, string? message, string? failureMessage)
    {
        if (status == ReplicationStatus.ProvisioningCapacity)
        {
            State.ProvisionState = ProvisionState.Provisioning;
        }

        _assessments.OnStatus(status);
        _orchestrator.Write(status, at, message, failureMessage);
        Spec.OnStatus?.Invoke(status, at);
    }

    public override void OnEnded(DateTimeOffset at, TimeSpan releaseAfter)
    {
        _assessments.Abandon("cancelling");
        _capacity.Release(at, releaseAfter);
    }

    public override void OnFailed(FailureSpec failure, DateTimeOffset at)
    {
        _assessments.Abandon("error-executing");
        State.FailureMessages = failure.FailureMessage is { } message ? [message] : [];
        if (failure.FailsProvision)
        {
            State.ProvisionState = ProvisionState.FailedProvision;
            return;
        }

        _capacity.Release(at, Stages.ReleaseAfterStop);
    }

    protected override void Handle(AgendaItem item, DateTimeOffset at, DateTimeOffset now)
    {
        switch (item)
        {
            case AgendaItem.Deprovision:
                _capacity.Deprovision(at);
                break;
            case AgendaItem.Deprovisioned:
                _capacity.Deprovisioned(at);
                break;
            default:
                base.Handle(item, at, now);
                break;
        }
    }
}
