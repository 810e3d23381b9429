using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Stops a replication; the answer has it at stopping already.</summary>
internal sealed class StopReplication(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "StopReplication";

    public RequestShape Shape { get; } = new(ArnMember.ReplicationConfig.Shape);

    public Task HandleAsync(OperationContext context, CancellationToken ct) => RunAction.AnswerAsync(account, context, static (SimulatedReplication replication, DateTimeOffset now) =>
    {
        StartRules.CheckStop(replication);
        replication.Override = null;
        replication.Stop(now);
    }, ct);
}
