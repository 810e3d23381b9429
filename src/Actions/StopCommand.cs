using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Actions;

/// <summary>StopReplication or StopReplicationTask.</summary>
internal sealed record StopCommand : ReplicationCommand
{
    public override string Verb => "Stop";

    public override Capability Needs => Capability.StopReplication;

    public override string Operation(ReplicationKind kind) => kind is ReplicationKind.Task ? PendingAction.StopTask : PendingAction.Stop;

    public override ActionOffer? Offer(ReplicationOffers offers) => offers.Stop;

    public override string? Objection(ReplicationEntry entry, ReplicationOffers offers) => offers.Stop.IsOffered ? null : offers.Stop.Sentence;

    public override ImmutableArray<(string Name, object? Value)> Parameters(ReplicationEntry entry) => [Arn(entry)];

    public override Task SendAsync(DmsCommands commands, ReplicationEntry entry, CancellationToken cancellationToken) => entry.Kind is ReplicationKind.Task
        ? commands.StopReplicationTaskAsync(entry.Arn, cancellationToken)
        : commands.StopReplicationAsync(entry.Arn, cancellationToken);
}
