using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Simulation.Tables;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Pages through the tables of one run: <c>DescribeTableStatistics</c> and its serverless twin, which differ in names alone.</summary>
internal sealed class DescribeTables(SimulatedAccount account, ArnMember owner, string name, string member) : IOperation
{
    // Documented for classic tasks; for the serverless operation nothing is.
    private const int MostRecords = 500;

    public AwsService Service => AwsService.Dms;

    public string Name => name;

    public RequestShape Shape { get; } = new([owner.Shape, Filters.Shape, .. Paging.Shapes]);

    /// <summary>The operation of serverless replications.</summary>
    public static DescribeTables OfReplications(SimulatedAccount account) => new(account, ArnMember.ReplicationConfig, "DescribeReplicationTableStatistics", "ReplicationTableStatistics");

    /// <summary>The operation of classic tasks.</summary>
    public static DescribeTables OfTasks(SimulatedAccount account) => new(account, ArnMember.ReplicationTask, "DescribeTableStatistics", "TableStatistics");

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var arn = owner.Read(context);
        var filters = Filters.Read(context, "schema-name", "table-name", "table-state");
        // The list is that of one run: a marker is good for this alone.
        var paging = Paging.Read(context, $"{name} {arn}", MostRecords);
        return context.AnswerAsync(
            account,
            (writer, asked) => _ = asked.ReadRun(arn, (run, now) => Write(writer, run, new Page(filters, paging, now))) ?? throw owner.NotFound(arn),
            ct);
    }

    private SimulatedRun Write(Utf8JsonWriter writer, SimulatedRun run, Page page)
    {
        // "For provisioned replications", says the reference; a task that has never run has no tables yet.
        if (run is SimulatedReplication { State: { HasRun: false, ProvisionState: null } } replication)
        {
            throw new AwsFaultException("InvalidResourceStateFault", $"{owner.Kind} '{replication.Spec.Identifier}' has never been provisioned and has no table statistics");
        }

        var (written, position) = (0, page.First(run, page.Paging.Start));
        writer.WriteStartObject();
        writer.WriteString(owner.Name, run.Arn);
        writer.WriteStartArray(member);
        for (; position is { } table && written < page.Paging.Count; position = page.First(run, table + 1), written++)
        {
            TableStatisticsJson.Write(writer, TableStatistics.Of(run, table, page.Now));
        }

        writer.WriteEndArray();
        writer.WriteOptional("Marker", position is { } next ? page.Paging.MarkerOf(next) : null);
        writer.WriteEndObject();
        return run;
    }

    /// <summary>Which tables are asked for. Only their names and states are worked out to find them.</summary>
    private sealed record Page(Filters Filters, Paging Paging, DateTimeOffset Now)
    {
        /// <summary>The first table from a position on that passes the filters, or null.</summary>
        public int? First(SimulatedRun run, int from)
        {
            var tables = run.State.HasRun ? run.Spec.Tables : 0;
            for (var table = from; table < tables; table++)
            {
                if (Filters.Items.IsEmpty || Filters.Pass(name => Property(run, table, name)))
                {
                    return table;
                }
            }

            return null;
        }

        private string Property(SimulatedRun run, int table, string name) => name switch
        {
            "schema-name" => run.Spec.Source.Engine.Schema,
            "table-name" => TableNames.Of(table, run.Spec.Source.Engine.Schema),
            _ => run.Tables.Load(table, Now).State,
        };
    }
}
