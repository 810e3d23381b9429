using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>ReloadReplicationTables or ReloadTables.</summary>
internal sealed record ReloadCommand(ReloadRequest Request) : ReplicationCommand
{
    public override string Verb => Request.ReloadOption == ReloadOptions.ValidateOnly ? "Validation of tables" : "Reload of tables";

    public override string Operation(ReplicationKind kind) => kind is ReplicationKind.Task ? PendingAction.ReloadTables : PendingAction.ReloadReplicationTables;

    public override string? Objection(ReplicationEntry entry, ReplicationOffers offers)
    {
        if (Request.Tables.Count == 0)
        {
            return "TablesToReload is empty: choose at least one table.";
        }

        if (Request.Tables.Any(static table => string.IsNullOrWhiteSpace(table.SchemaName) || string.IsNullOrWhiteSpace(table.TableName)))
        {
            return "TablesToReload needs SchemaName and TableName of each table.";
        }

        if (Request.ReloadOption is not (null or ReloadOptions.DataReload or ReloadOptions.ValidateOnly))
        {
            return $"ReloadOption '{Request.ReloadOption}' is none that AWS knows: use {ReloadOptions.DataReload} or {ReloadOptions.ValidateOnly}.";
        }

        return offers.ReloadTables.IsOffered ? null : offers.ReloadTables.Sentence;
    }

    public override ImmutableArray<(string Name, object? Value)> Parameters(ReplicationEntry entry) =>
        [Arn(entry), ("TablesToReload", Request.Tables), ("ReloadOption", Request.ReloadOption)];

    public override Task SendAsync(DmsCommands commands, ReplicationEntry entry, CancellationToken cancellationToken) => entry.Kind is ReplicationKind.Task
        ? commands.ReloadTablesAsync(entry.Arn, Request, cancellationToken)
        : commands.ReloadReplicationTablesAsync(entry.Arn, Request, cancellationToken);
}
