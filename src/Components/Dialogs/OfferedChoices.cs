using DmsDashboard.Actions;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Offers as buttons, the one that most likely helps first.</summary>
internal static class OfferedChoices
{
    internal static IReadOnlyList<ActionChoice> Of(ReplicationOffers offers)
    {
        // A resume that will most likely fail again comes after what helps.
        var isResumeLast = offers.ResumeProcessing.Warning is not null && (Helps(offers.ReloadTarget) || Helps(offers.StartReplication));
        (ActionChoice Choice, ActionOffer Offer, int Rank)[] choices =
        [
            (ActionChoice.Stop, offers.Stop, 0),
            (ActionChoice.Start, offers.StartReplication, offers.StartReplication.NeedsPosition ? 3 : 1),
            (ActionChoice.Resume, offers.ResumeProcessing, isResumeLast ? 5 : 2),
            (ActionChoice.Reload, offers.ReloadTarget, 4),
        ];
        return [.. choices.Where(static choice => choice.Offer.IsOffered).OrderBy(static choice => choice.Rank).Select(static choice => choice.Choice)];
    }

    private static bool Helps(ActionOffer offer) => offer is { IsOffered: true, Warning: null };
}
