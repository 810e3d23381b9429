using DmsDashboard.Actions;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>Where change capture began, where it ends, and how far it has come; the last may be where the next start begins.</summary>
public sealed partial class ChangeCaptureCard : ComponentBase
{
    [Inject]
    public required ActionDialogs Dialogs { get; init; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private IReplication Replication => Entry.Replication;

    private bool HasCheckpoint => Replication.RecoveryCheckpoint is { Length: > 0 };

    // A position in what DMS no longer tells of would be a guess.
    private ActionOffer Start => EntryFreshness.Of(Entry, Snapshot).IsOld
        ? new ActionOffer(false, "What is shown is not up to date: wait until DMS answers again.")
        : StartFrom(ActionRules.For(Entry, Snapshot.Pending.GetValueOrDefault(Entry.Key)));

    // A serverless replication resumes at a position, a CDC-only task starts at one: the dialog opens with the type that takes it.
    private ActionOffer StartFrom(ReplicationOffers offers) =>
        StartOption.WithPosition(StartOption.Of(Entry, offers), Entry)?.Offer
        ?? (offers.StartReplication.IsOffered
            ? new ActionOffer(false, "It loads first: change capture begins where the full load does.")
            : offers.StartReplication);

    private string Name(string member) => $"{KindWords.ApiType(Entry.Kind)}.{member}";

    private void StartFromHere() => Dialogs.Open(Entry.Key, ActionChoice.Start, Replication.RecoveryCheckpoint);
}
