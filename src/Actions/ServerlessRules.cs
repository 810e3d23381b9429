using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>What the status of a serverless replication allows.</summary>
internal static class ServerlessRules
{
    public static ReplicationOffers For(IReplication replication) => replication.Status.Value.ToLowerInvariant() switch
    {
        ReplicationStatus.Created or ReplicationStatus.Stopped or ReplicationStatus.Failed => StartRules.For(replication),
        ReplicationStatus.Ready => StartRules.For(replication).WithStartWarning("AWS is not known to use the status 'ready' for a serverless replication: it may refuse."),
        ReplicationStatus.Deprovisioned => StartRules.For(replication).WithStartWarning("AWS may refuse a start in the status 'deprovisioned'."),
        ReplicationStatus.Running => Up(StopSentence(replication), null) with { ReloadTables = ReloadTablesRules.For(replication) },
        _ when replication.Status.IsStarting => Up("DMS breaks off the start-up.", "AWS may refuse a stop before it runs."),
        var status => ReplicationOffers.None(Reason(status, replication.Status.Value)),
    };

    private static string StopSentence(IReplication replication) => StartRules.IsFullLoad(replication)
        ? "DMS breaks off the full load; the capacity is kept and billed for 48 hours more."
        : "DMS stops it and keeps its position; the capacity is kept and billed for 48 hours more.";

    private static string Reason(string status, string asSent) => status switch
    {
        ReplicationStatus.Stopping => "It is stopping. Wait until it has stopped.",
        ReplicationStatus.Modifying => "It is being modified. Wait until that is done.",
        ReplicationStatus.Deleting => "It is being deleted.",
        ReplicationStatus.Deprovisioning => "Its capacity is being released. Wait until it is deprovisioned.",
        ReplicationStatus.Creating => "It is being created.",
        // What AWS would do in a state that nobody here knows cannot be said, and a reload destroys data.
        _ => $"DMS reports the status '{asSent}', which this dashboard does not know: use the AWS console or CLI.",
    };

    private static ReplicationOffers Up(string sentence, string? warning) => ReplicationOffers.None("It is running or starting. Stop it first.") with
    {
        Stop = new ActionOffer(true, sentence, warning),
        ReloadTables = new ActionOffer(false, "It does not run yet: tables are reloaded while it runs."),
    };
}
