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
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private IReplication Replication => Entry.Replication;

    private bool HasCheckpoint => Replication.RecoveryCheckpoint is { Length: > 0 };

    // A position in what DMS no longer tells of would be a guess; a start at a position is a start-replication.
    private ActionOffer Start => EntryFreshness.Of(Entry, Snapshot).IsOld
        ? new ActionOffer(false, "What is shown is not up to date: wait until DMS answers again.")
        : ActionRules.For(Entry, Snapshot.Pending.GetValueOrDefault(Entry.Key)).StartReplication;

    private string Name(string member) => $"{KindWords.ApiType(Entry.Kind)}.{member}";

    private void StartFromHere() => Dialogs.Open(Entry.Key, ActionChoice.Start, Replication.RecoveryCheckpoint);
}
