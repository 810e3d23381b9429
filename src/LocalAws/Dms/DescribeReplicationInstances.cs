using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Pages through the account's replication instances.</summary>
internal sealed class DescribeReplicationInstances(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "DescribeReplicationInstances";

    public RequestShape Shape { get; } = new([Filters.Shape, .. Paging.Shapes]);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var filters = Filters.Read(context, "replication-instance-arn", "replication-instance-id", "replication-instance-class", "engine-version");
        var paging = Paging.Read(context, Name);
        return context.AnswerAsync(
            account,
            (writer, asked) => asked.ReadAll((inventory, _) =>
                paging.Write(writer, "ReplicationInstances", Find(inventory, filters), (item, instance) => ReplicationInstanceJson.Write(item, asked.Identity, instance))),
            ct);
    }

    private SimulatedInstance[] Find(AccountInventory inventory, Filters filters)
    {
        SimulatedInstance[] found = [.. inventory.Instances.Where(instance => filters.Pass(name => name switch
        {
            "replication-instance-arn" => account.Identity.ReplicationInstanceArn(instance.ResourceId),
            "replication-instance-id" => instance.Identifier,
            "replication-instance-class" => instance.InstanceClass,
            _ => instance.EngineVersion,
        }))];
        filters.RequireFound(found.Length > 0, "replication instances");
        return found;
    }
}
