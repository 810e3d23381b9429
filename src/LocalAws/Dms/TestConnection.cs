using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Lets a replication instance test an endpoint; the answer has the connection at testing already.</summary>
internal sealed class TestConnection(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "TestConnection";

    public RequestShape Shape { get; } = new(ArnMember.ReplicationInstance.Shape, ArnMember.Endpoint.Shape);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var (instance, endpoint) = (ArnMember.ReplicationInstance.Read(context), ArnMember.Endpoint.Read(context));
        var begun = account.ReadAll((inventory, now) => (Connection: Begin(inventory, instance, endpoint, now), Now: now));
        return context.AnswerAsync((begun, account.Identity), static (writer, answer) => Write(writer, answer.Identity, answer.begun.Connection, answer.begun.Now), ct);
    }

    private SimulatedConnection Begin(AccountInventory inventory, string instanceArn, string endpointArn, DateTimeOffset now)
    {
        var instance = inventory.Instances.FirstOrDefault(instance => account.Identity.ReplicationInstanceArn(instance.ResourceId) == instanceArn)
            ?? throw ArnMember.ReplicationInstance.NotFound(instanceArn);
        var endpoint = inventory.Endpoints.FirstOrDefault(endpoint => account.Identity.EndpointArn(endpoint.Id) == endpointArn)
            ?? throw ArnMember.Endpoint.NotFound(endpointArn);
        if (instance.Status != SimulatedInstance.Available)
        {
            throw new AwsFaultException("InvalidResourceStateFault", $"Replication instance {instanceArn} is in {instance.Status.ToUpperInvariant()} state and cannot test a connection");
        }

        return inventory.Connections.Test(instance, endpoint, now)
            ?? throw new AwsFaultException("InvalidResourceStateFault", $"Connection of replication instance {instanceArn} and endpoint {endpointArn} is in TESTING state");
    }

    // Nobody can change it meanwhile: a test that has begun has to end first.
    private static void Write(Utf8JsonWriter writer, AccountIdentity identity, SimulatedConnection connection, DateTimeOffset now)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("Connection");
        ConnectionJson.Write(writer, identity, connection, now);
        writer.WriteEndObject();
    }
}
