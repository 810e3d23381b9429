using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Actions;

/// <summary>StartReplication or StartReplicationTask.</summary>
internal sealed record StartCommand(StartRequest Request) : ReplicationCommand
{
    public override string Verb => ActionSentences.Verb(Request.StartReplicationType);

    public override Capability Needs => Capability.StartReplication;

    public override string Operation(ReplicationKind kind) => kind is ReplicationKind.Task ? PendingAction.StartTask : PendingAction.Start;

    public override ActionOffer? Offer(ReplicationOffers offers) => StartRequestRules.OfferOf(offers, Request.StartReplicationType);

    public override string? Objection(ReplicationEntry entry, ReplicationOffers offers) => StartRequestRules.Objection(Request, entry, offers);

    public override ImmutableArray<(string Name, object? Value)> Parameters(ReplicationEntry entry) =>
    [
        Arn(entry),
        (StartRequestRules.TypeParameter(entry.Kind), Request.StartReplicationType),
        ("PremigrationAssessmentSettings", Request.PremigrationAssessmentSettings),
        ("CdcStartTime", Request.CdcStartTime),
        ("CdcStartPosition", Request.CdcStartPosition),
        ("CdcStopPosition", Request.CdcStopPosition),
    ];

    public override Task SendAsync(DmsCommands commands, ReplicationEntry entry, CancellationToken cancellationToken) => entry.Kind is ReplicationKind.Task
        ? commands.StartReplicationTaskAsync(entry.Arn, Request, cancellationToken)
        : commands.StartReplicationAsync(entry.Arn, Request, cancellationToken);
}
