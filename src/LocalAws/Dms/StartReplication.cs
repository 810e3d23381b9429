using System.Text.Json;
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
        new MemberShape("PremigrationAssessmentSettings", ValueShape.Text()),
        .. CdcRequest.Shapes,
    ]);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var startType = context.Text("StartReplicationType")!;
        var cdc = CdcRequest.Read(context);
        CheckAssessment(context.Text("PremigrationAssessmentSettings"));
        return RunAction.AnswerAsync(account, context, (SimulatedReplication replication, DateTimeOffset now) =>
        {
            StartRules.CheckStart(replication, startType, cdc);
            replication.Override = null;
            replication.Start(startType, cdc, now);
        }, ct);
    }

    private static void CheckAssessment(string? settings)
    {
        if (settings is not null && !IsObject(settings))
        {
            throw new AwsFaultException("InvalidParameterValueException", "Invalid PremigrationAssessmentSettings: not a JSON object");
        }
    }

    private static bool IsObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
