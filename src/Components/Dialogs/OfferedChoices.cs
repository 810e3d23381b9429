using DmsDashboard.Actions;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Offers as buttons, the one that most likely helps first.</summary>
internal static class OfferedChoices
{
    internal static IReadOnlyList<ActionChoice> Of(ReplicationOffers offers)
    {
        var choices = new List<ActionChoice>(4);
        Add(ActionChoice.Stop, offers.Stop);
        Add(ActionChoice.Start, offers.StartReplication);
        // A resume that will most likely fail again comes after the reload that helps.
        var resumeLast = offers.ResumeProcessing.Warning is not null && offers.ReloadTarget is { IsOffered: true, Warning: null };
        Add(resumeLast ? ActionChoice.Reload : ActionChoice.Resume, resumeLast ? offers.ReloadTarget : offers.ResumeProcessing);
        Add(resumeLast ? ActionChoice.Resume : ActionChoice.Reload, resumeLast ? offers.ResumeProcessing : offers.ReloadTarget);
        return choices;

        void Add(ActionChoice choice, ActionOffer offer)
        {
            if (offer.IsOffered)
            {
                choices.Add(choice);
            }
        }
    }
}
