using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Pages through the account's classic tasks in the order of their creation.</summary>
internal sealed class DescribeReplicationTasks(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "DescribeReplicationTasks";

    public RequestShape Shape { get; } = new([Filters.Shape, .. Paging.Shapes, new MemberShape("WithoutSettings", ValueShape.Boolean())]);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var filters = Filters.Read(context, "replication-task-arn", "replication-task-id", "migration-type", "endpoint-arn", "replication-instance-arn");
        var paging = Paging.Read(context, Name);
        // Both long texts go: that only the settings do is the kinder reading of the reference.
        var withSettings = context.Boolean("WithoutSettings") is not true;
        return context.AnswerAsync(
            account,
            (writer, asked) => asked.ReadAll((inventory, now) => paging.Write(writer, "ReplicationTasks", Find(inventory, filters), (item, task) => ReplicationTaskJson.Write(item, task, now, withSettings))),
            ct);
    }

    private static SimulatedTask[] Find(AccountInventory inventory, Filters filters)
    {
        SimulatedTask[] found = [.. inventory.Tasks.Where(task => filters.PassAny(name => Values(task, name)))];
        filters.RequireFound(found.Length > 0, "replication tasks");
        return found;
    }

    private static string[] Values(SimulatedTask task, string name) => name switch
    {
        "replication-task-arn" => [task.Arn],
        "replication-task-id" => [task.Spec.Identifier],
        "migration-type" => [task.Spec.ReplicationType],
        "endpoint-arn" => [task.Identity.EndpointArn(task.Spec.Source.Id), task.Identity.EndpointArn(task.Spec.Target.Id)],
        _ => [task.Identity.ReplicationInstanceArn(task.Spec.Instance.ResourceId)],
    };
}
