using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Stops a classic task; the answer has it at stopping already.</summary>
internal sealed class StopReplicationTask(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "StopReplicationTask";

    public RequestShape Shape { get; } = new(ArnMember.ReplicationTask.Shape);

    public Task HandleAsync(OperationContext context, CancellationToken ct) =>
        RunAction.AnswerAsync(account, context, static (SimulatedTask task, TaskSituation situation, DateTimeOffset now) =>
        {
            TaskStartRules.CheckStop(situation);
            task.Override = null;
            task.Stop(now);
        }, ct);
}
