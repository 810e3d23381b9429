using DmsDashboard.Actions;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Detail;

/// <summary>What can be done with one that failed and whose failure nobody can explain.</summary>
internal static class FailureAdvice
{
    /// <summary>Names what is on its buttons only; where there are none, the reason.</summary>
    internal static string Of(ReplicationEntry entry)
    {
        var offers = ActionRules.For(entry, pending: null);
        (ActionOffer Offer, string Words)[] ways =
        [
            (offers.StartReplication, offers.StartReplication.NeedsPosition ? "Start begins anew at the position that you name" : "Start begins the run"),
            (offers.ResumeProcessing, StartRules.IsFullLoad(entry.Replication) ? "Resume loads the tables that are missing" : "Resume goes on where it stopped"),
            (offers.ReloadTarget, "Reload copies every table again"),
        ];
        // Change capture alone copies nothing, whatever a reload of it does.
        var offered = ways.Where(way => way.Offer.IsOffered && !(way.Offer == offers.ReloadTarget && StartRules.IsCdc(entry.Replication))).ToList();
        if (offered.Count == 0)
        {
            return offers.StartReplication.Sentence;
        }

        // What AWS may refuse is no advice while there is something that it takes.
        var best = offered.Exists(static way => way.Offer.Warning is null) ? offered.Where(static way => way.Offer.Warning is null) : offered;
        return $"Mend the cause first; then {string.Join(", and ", best.Select(static way => way.Words))}.";
    }
}
