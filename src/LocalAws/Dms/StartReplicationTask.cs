using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Starts a classic task; the answer has it at starting already.</summary>
internal sealed class StartReplicationTask(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "StartReplicationTask";

    public RequestShape Shape { get; } = new(
    [
        ArnMember.ReplicationTask.Shape,
        new MemberShape("StartReplicationTaskType", ValueShape.Enum(ReplicationTypes.StartReplication, ReplicationTypes.ResumeProcessing, ReplicationTypes.ReloadTarget), Required: true),
        .. CdcRequest.Shapes,
    ]);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var startType = context.Text("StartReplicationTaskType")!;
        var cdc = CdcRequest.Read(context);
        return RunAction.AnswerAsync(account, context, (SimulatedTask task, TaskSituation situation, DateTimeOffset now) =>
        {
            TaskStartRules.CheckStart(situation, startType, cdc);
            task.Override = null;
            task.Start(startType, cdc, now);
        }, ct);
    }
}
