using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Actions;

/// <summary>ReloadReplicationTables or ReloadTables.</summary>
internal sealed record ReloadCommand(ReloadRequest Request) : ReplicationCommand
{
    public override string Verb => Request.ReloadOption == ReloadOptions.ValidateOnly ? "Validation of tables" : "Reload of tables";

    public override Capability Needs => Capability.ReloadTables;

    public override string Operation(ReplicationKind kind) => kind is ReplicationKind.Task ? PendingAction.ReloadTables : PendingAction.ReloadReplicationTables;

    public override ActionOffer? Offer(ReplicationOffers offers) => offers.ReloadTables;

    public override string? Objection(ReplicationEntry entry, ReplicationOffers offers) => ReloadTablesRules.Objection(Request, entry, offers.ReloadTables);

    public override ImmutableArray<(string Name, object? Value)> Parameters(ReplicationEntry entry) =>
        [Arn(entry), ("TablesToReload", Request.Tables), ("ReloadOption", Request.ReloadOption)];

    public override Task SendAsync(DmsCommands commands, ReplicationEntry entry, CancellationToken cancellationToken) => entry.Kind is ReplicationKind.Task
        ? commands.ReloadTablesAsync(entry.Arn, Request, cancellationToken)
        : commands.ReloadReplicationTablesAsync(entry.Arn, Request, cancellationToken);
}
