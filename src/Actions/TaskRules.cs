using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>What the status of a classic task and of its replication instance allow.</summary>
internal static class TaskRules
{
    public static ReplicationOffers For(ReplicationTask task, ReplicationInstance? instance)
    {
        var offers = ByStatus(task);
        return instance?.ReplicationInstanceStatus is { Length: > 0 } status && !status.Equals("available", StringComparison.OrdinalIgnoreCase)
            ? offers.WithStartWarning($"Its replication instance {instance.ReplicationInstanceIdentifier} is in the state '{status}': AWS may refuse until it is available.")
            : offers;
    }

    private static ReplicationOffers ByStatus(ReplicationTask task) => task.Status.Value.ToLowerInvariant() switch
    {
        ReplicationStatus.Ready or ReplicationStatus.Stopped or ReplicationStatus.Failed or ReplicationStatus.FailedMove => TaskStartRules.For(task),
        ReplicationStatus.Running => Up(StopSentence(task), null) with { ReloadTables = ReloadTablesRules.For(task) },
        ReplicationStatus.Starting => Up("DMS breaks off the start.", "AWS may refuse a stop before it runs."),
        var status => ReplicationOffers.None(Reason(status, task.Status.Value)),
    };

    private static string StopSentence(ReplicationTask task) => StartRules.IsFullLoad(task)
        ? "DMS breaks off the full load; its replication instance runs on and is billed."
        : "DMS stops it and keeps its position; its replication instance runs on and is billed.";

    private static string Reason(string status, string asSent) => status switch
    {
        ReplicationStatus.Creating => "It is being created. Wait until it is ready.",
        ReplicationStatus.Stopping => "It is stopping. Wait until it has stopped.",
        ReplicationStatus.Modifying => "It is being modified. Wait until that is done.",
        ReplicationStatus.Testing => "A premigration assessment of it is running. Wait until that is done.",
        ReplicationStatus.Moving => "It is being moved to another replication instance. Wait until that is done.",
        ReplicationStatus.Deleting => "It is being deleted.",
        // What AWS would do in a state that nobody here knows cannot be said, and a reload destroys data.
        _ => $"DMS reports the status '{asSent}', which this dashboard does not know: use the AWS console or CLI.",
    };

    private static ReplicationOffers Up(string sentence, string? warning) => ReplicationOffers.None("It is running or starting. Stop it first.") with
    {
        Stop = new ActionOffer(true, sentence, warning),
        ReloadTables = new ActionOffer(false, "It does not run yet: tables are reloaded while it runs."),
    };
}
