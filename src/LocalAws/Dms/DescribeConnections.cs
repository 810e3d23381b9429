using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Pages through the last tests of endpoints by replication instances.</summary>
internal sealed class DescribeConnections(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "DescribeConnections";

    public RequestShape Shape { get; } = new([Filters.Shape, .. Paging.Shapes]);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var filters = Filters.Read(context, "endpoint-arn", "replication-instance-arn");
        var paging = Paging.Read(context, Name);
        return context.AnswerAsync(
            account,
            (writer, asked) => asked.ReadAll((inventory, now) =>
                paging.Write(writer, "Connections", Find(inventory, filters), (item, connection) => ConnectionJson.Write(item, asked.Identity, connection, now))),
            ct);
    }

    private SimulatedConnection[] Find(AccountInventory inventory, Filters filters)
    {
        SimulatedConnection[] found = [.. inventory.Connections.All.Where(connection => filters.Pass(name => name == "endpoint-arn"
            ? account.Identity.EndpointArn(connection.Endpoint.Id)
            : account.Identity.ReplicationInstanceArn(connection.Instance.ResourceId)))];
        filters.RequireFound(found.Length > 0, "connections");
        return found;
    }
}
