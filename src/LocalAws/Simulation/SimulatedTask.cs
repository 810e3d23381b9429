using System.Collections.Immutable;
using DmsDashboard.LocalAws.Logs;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>One classic replication task: a run on a replication instance, with neither capacity of its own nor an orchestrator. Guarded by the account's lock.</summary>
internal sealed class SimulatedTask : SimulatedRun
{
    private static readonly ImmutableArray<string> Stages = [ReplicationTaskStatus.Starting];

    public SimulatedTask(TaskSpec spec, AccountIdentity identity, SimulatedLogs logs, SimulationPace pace)
        : base(
            spec,
            identity.ReplicationTaskArn(spec.ResourceId),
            new EngineLog(spec, $"dms-tasks-{spec.Instance.Identifier}", logs, new Random(StableHash.Of(spec.ResourceId, pace.Seed + 1))),
            pace)
    {
        (Spec, Identity) = (spec, identity);
        State = new TaskState { UpdateTime = spec.CreateTime };
    }

    public override TaskSpec Spec { get; }

    public override TaskState State { get; }

    public AccountIdentity Identity { get; }

    /// <summary>Fields that a test forces; null when it does not.</summary>
    public TaskOverride? Override { get; set; }

    public override string ShownStatus => Override?.Status ?? State.Status;

    public override ImmutableArray<string> StartUpStages => Stages;

    /// <summary>What the rules of start and stop judge by.</summary>
    public TaskSituation Situation(bool connectionsSucceeded) => new(ShownStatus, Spec.ReplicationType)
    {
        HasStarted = State.StartReplicationType is not null,
        HasLoaded = State.FullLoadFinishDate is not null,
        SourceEngine = Spec.Source.Engine,
        InstanceStatus = Spec.Instance.Status,
        ConnectionsSucceeded = connectionsSucceeded,
    };

    // The engine itself is what starts, and it logs from then on: a task that fails while it starts says why in its log.
    public override void OnStart() => EngineLog.Open($"dms-task-{Spec.ResourceId}");

    public override void OnFailed(FailureSpec failure, DateTimeOffset at) => State.LastFailureMessage = failure.FailureMessage ?? State.LastFailureMessage;
}
