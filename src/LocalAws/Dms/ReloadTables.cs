using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Copies or compares tables of one run again: <c>ReloadTables</c> and its serverless twin, which differ in names alone.</summary>
internal sealed class ReloadTables(SimulatedAccount account, ArnMember owner, string name) : IOperation
{
    private const string DataReload = "data-reload";
    private const string ValidateOnly = "validate-only";

    public AwsService Service => AwsService.Dms;

    public string Name => name;

    public RequestShape Shape { get; } = new(
        owner.Shape,
        new MemberShape("TablesToReload", ValueShape.List(ValueShape.Structure(
            new MemberShape("SchemaName", ValueShape.Text(), Required: true),
            new MemberShape("TableName", ValueShape.Text(), Required: true))), Required: true),
        new MemberShape("ReloadOption", ValueShape.Enum(DataReload, ValidateOnly)));

    /// <summary>The operation of serverless replications.</summary>
    public static ReloadTables OfReplications(SimulatedAccount account) => new(account, ArnMember.ReplicationConfig, "ReloadReplicationTables");

    /// <summary>The operation of classic tasks.</summary>
    public static ReloadTables OfTasks(SimulatedAccount account) => new(account, ArnMember.ReplicationTask, "ReloadTables");

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var arn = owner.Read(context);
        var tables = context.Member("TablesToReload")!.Value.EnumerateArray().Select(static table => new TableName(table.GetProperty("SchemaName").GetString()!, table.GetProperty("TableName").GetString()!));
        var request = new ReloadRequest([.. tables], context.Text("ReloadOption") == ValidateOnly);
        var found = account.ActOnRun(arn, (run, now) => Reload(run, request, now)) ?? throw owner.NotFound(arn);
        return context.AnswerAsync(new JsonObject { [owner.Name] = found.Arn }, ct);
    }

    private SimulatedRun Reload(SimulatedRun run, ReloadRequest request, DateTimeOffset now)
    {
        var tables = ReloadRules.Check(run, $"{owner.Kind} '{run.Spec.Identifier}'", request, now);
        if (request.IsValidateOnly)
        {
            run.Revalidate(tables, now);
        }
        else
        {
            run.Reload(tables, now);
        }

        return run;
    }
}
