using DmsDashboard.Model;

namespace DmsDashboard.Actions.Bulk;

/// <summary>Decides for each of several replications what a bulk start or stop does with it. It never reloads, for that drops data. Pure.</summary>
public static class BulkPlan
{
    /// <param name="isStop">Whether they are to be stopped.</param>
    /// <param name="entry">One of them.</param>
    /// <param name="pending">An action of it whose effect is still awaited.</param>
    /// <param name="unavailable">Why nothing may be done with it, whatever its state allows; null when it may.</param>
    public static BulkPlanItem Of(bool isStop, ReplicationEntry entry, PendingAction? pending, string? unavailable)
    {
        var offers = ActionRules.For(entry, pending);
        if (unavailable is not null || entry.IsReadOnly || pending is not null)
        {
            return new BulkPlanItem(entry, false, unavailable ?? offers.Stop.Sentence);
        }

        return isStop ? new BulkPlanItem(entry, offers.Stop.IsOffered, offers.Stop.IsOffered ? offers.Stop.Warning : offers.Stop.Sentence) : Start(entry, offers);
    }

    private static BulkPlanItem Start(ReplicationEntry entry, ReplicationOffers offers)
    {
        // Where both are offered DMS tells no history: going on destroys nothing, a start from fresh may prepare the target's tables.
        if (offers.ResumeProcessing is { IsOffered: true } resume)
        {
            return ActionRules.NewStart(entry) is not null || (resume.Warning is not null && offers.ReloadTarget is { IsOffered: true, Warning: null })
                ? new BulkPlanItem(entry, false, $"A resume is not sure to help: start it alone. {resume.Warning}")
                : new BulkPlanItem(entry, true, resume.Warning) { StartReplicationType = StartReplicationTypes.ResumeProcessing };
        }

        return offers.StartReplication switch
        {
            { IsOffered: true, NeedsPosition: true } => new BulkPlanItem(entry, false, "It needs a time or position to begin at: start it alone."),
            { IsOffered: true } start => new BulkPlanItem(entry, true, start.Warning) { StartReplicationType = StartReplicationTypes.StartReplication },
            _ when offers.ReloadTarget.IsOffered => new BulkPlanItem(entry, false, "Only a reload can help: start it alone."),
            _ when offers.Stop.IsOffered => new BulkPlanItem(entry, false, entry.Replication.Status.Is(ReplicationStatus.Running) ? "It is running already." : "It is starting already."),
            var start => new BulkPlanItem(entry, false, start.Sentence),
        };
    }
}
