using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Pages through the configs of the account's replications.</summary>
internal sealed class DescribeReplicationConfigs(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "DescribeReplicationConfigs";

    public RequestShape Shape { get; } = new([Filters.Shape, .. Paging.Shapes]);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var filters = Filters.Read(context, "replication-config-arn", "replication-config-id");
        var paging = Paging.Read(context, Name);
        return context.AnswerAsync((account, filters, paging), static (writer, asked) => asked.account.Read((all, _) => Write(writer, asked.filters, asked.paging, all)), ct);
    }

    private static int Write(Utf8JsonWriter writer, Filters filters, Paging paging, ImmutableArray<SimulatedReplication> all) =>
        paging.Write(writer, "ReplicationConfigs", ReplicationFilter.Apply(filters, all), ReplicationConfigJson.Write);
}
