using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Pages through the account's replications in the order of their creation.</summary>
internal sealed class DescribeReplications(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "DescribeReplications";

    public RequestShape Shape { get; } = new([Filters.Shape, .. Paging.Shapes]);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var filters = Filters.Read(context, "replication-config-arn", "replication-config-id");
        var paging = Paging.Read(context, Name);
        return context.AnswerAsync((account, filters, paging), static (writer, asked) => asked.account.Read((all, now) => Write(writer, asked.filters, asked.paging, all, now)), ct);
    }

    private static int Write(Utf8JsonWriter writer, Filters filters, Paging paging, ImmutableArray<SimulatedReplication> all, DateTimeOffset now) =>
        paging.Write(writer, "Replications", ReplicationFilter.Apply(filters, all), (item, replication) => ReplicationJson.Write(item, replication, now));
}
