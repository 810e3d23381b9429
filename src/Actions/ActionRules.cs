using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>Decides what may be pressed from status, history and what is under way. Pure.</summary>
public static class ActionRules
{
    /// <summary>The offers for <paramref name="entry"/>; <paramref name="pending"/> is an action whose effect is still awaited.</summary>
    public static ReplicationOffers For(ReplicationEntry entry, PendingAction? pending)
    {
        if (entry.Replication.IsReadOnly == true)
        {
            return None("It belongs to a zero-ETL integration: AWS starts and stops it.");
        }

        if (pending is not null)
        {
            return None(pending.IsReload ? "A reload of tables is under way." : pending.IsStop ? "A stop is under way." : "A start is under way.");
        }

        return entry.Replication.Status.Value.ToLowerInvariant() switch
        {
            ReplicationStatus.Created or ReplicationStatus.Ready or ReplicationStatus.Stopped or ReplicationStatus.Failed or ReplicationStatus.Deprovisioned =>
                StartRules.For(entry.Replication),
            ReplicationStatus.Running => StopOnly("DMS stops it and keeps its position; the capacity is kept and billed for 48 hours more.", null),
            _ when entry.Replication.Status.IsStarting => StopOnly("DMS breaks off the start-up.", "AWS may refuse a stop before it runs."),
            var status => None(Reason(status, entry.Replication.Status.Value)),
        };
    }

    private static string Reason(string status, string asSent) => status switch
    {
        ReplicationStatus.Stopping => "It is stopping. Wait until it has stopped.",
        ReplicationStatus.Modifying => "It is being modified. Wait until that is done.",
        ReplicationStatus.Deleting => "It is being deleted.",
        ReplicationStatus.Deprovisioning => "Its capacity is being released. Wait until it is deprovisioned.",
        "creating" => "It is being created.",
        // What AWS would do in a state that nobody here knows cannot be said, and a reload destroys data.
        _ => $"DMS reports the status '{asSent}', which this dashboard does not know: use the AWS console or CLI.",
    };

    private static ReplicationOffers StopOnly(string sentence, string? warning) =>
        None("It is running or starting. Stop it first.") with { Stop = new ActionOffer(true, sentence, warning) };

    private static ReplicationOffers None(string reason)
    {
        var offer = new ActionOffer(false, reason);
        return new ReplicationOffers { StartReplication = offer, ResumeProcessing = offer, ReloadTarget = offer, Stop = offer, ReloadTables = offer };
    }
}
