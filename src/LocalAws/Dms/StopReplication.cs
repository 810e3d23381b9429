using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Stops a replication; the answer has it at stopping already.</summary>
internal sealed class StopReplication(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "StopReplication";

    public RequestShape Shape { get; } = new(new MemberShape("ReplicationConfigArn", ValueShape.Text(), Required: true));

    public Task HandleAsync(OperationContext context, CancellationToken ct) => ReplicationAction.AnswerAsync(account, context, static (replication, now) =>
    {
        StartRules.CheckStop(replication);
        replication.Override = null;
        replication.Stop(now);
    }, ct);
}
