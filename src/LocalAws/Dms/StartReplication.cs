using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Starts a replication; the answer has it at initializing already.</summary>
internal sealed class StartReplication(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "StartReplication";

    public RequestShape Shape { get; } = new(
    [
        ArnMember.ReplicationConfig.Shape,
        new MemberShape("StartReplicationType", ValueShape.Text(), Required: true),
        PremigrationAssessmentRequest.Shape,
        .. CdcRequest.Shapes,
    ]);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var startType = context.Text("StartReplicationType")!;
        var cdc = CdcRequest.Read(context);
        var assessment = PremigrationAssessmentRequest.Read(context);
        return RunAction.AnswerAsync(account, context, (SimulatedReplication replication, DateTimeOffset now) =>
        {
            StartRules.CheckStart(replication, startType, cdc);
            replication.Override = null;
            replication.Start(startType, cdc, now);
            if (assessment is not null)
            {
                replication.Assess(assessment, now);
            }
        }, ct);
    }
}
