using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>Which start types a classic task that does not run may take: start-replication first, the others afterwards; a CDC-only task may begin anew at a position.</summary>
internal static class TaskStartRules
{
    private const string NoHistory = "DMS tells no earlier run of it: AWS may refuse. Then try another way to start it.";

    public static ReplicationOffers For(ReplicationTask task)
    {
        var none = ReplicationOffers.None("It has not run yet: start it first.") with
        {
            Stop = new ActionOffer(false, task.Status.Is(ReplicationStatus.Failed) ? "It has failed: nothing runs." : "It does not run."),
            ReloadTables = new ActionOffer(false, "It does not run: tables are reloaded while it runs."),
        };
        if (HasRun(task))
        {
            return none with { StartReplication = Restart(task), ResumeProcessing = Resume(task), ReloadTarget = Reload(task) };
        }

        var first = none with { StartReplication = new ActionOffer(true, StartSentence(task)) };
        // Something must have run before it could stop.
        return task.Status.Is(ReplicationStatus.Stopped)
            ? (first with { ResumeProcessing = Resume(task), ReloadTarget = Reload(task) }).WithStartWarning(NoHistory)
            : first;
    }

    private static bool HasRun(ReplicationTask task) =>
        task.ReplicationTaskStartDate is not null
        || task.ReplicationTaskStats is { FreshStartDate: not null } or { StartDate: not null } or { FullLoadStartDate: not null };

    private static string StartSentence(ReplicationTask task) => task.MigrationType switch
    {
        "full-load" => "DMS loads the tables on its replication instance. Target tables are prepared as the task's settings say.",
        "cdc" => "DMS captures changes from now on, or from the time or position that you give, and applies them to the target.",
        _ => "DMS loads the tables, then captures changes. Target tables are prepared as the task's settings say.",
    };

    private static ActionOffer Restart(ReplicationTask task) => StartRules.IsCdc(task)
        ? new ActionOffer(true, "DMS begins change capture anew at the time or position that you give; where it stopped last is forgotten.") { NeedsPosition = true }
        : new ActionOffer(false, "It has run before: AWS takes start-replication once only. Resume or reload it.");

    private static ActionOffer Resume(ReplicationTask task)
    {
        if (!StartRules.IsFullLoad(task))
        {
            return new ActionOffer(true, "DMS goes on from the last stop position.");
        }

        return task.ReplicationTaskStats?.FullLoadFinishDate is not null
            ? new ActionOffer(true, "DMS loads the tables that are not loaded yet.", "Its full load has finished: AWS may refuse to resume it. Then reload it.")
            : new ActionOffer(true, "DMS loads the tables that are not loaded yet, those in the middle of it from their first row.", "It is a full load without CDC: AWS may refuse to resume it. Then reload it.");
    }

    private static ActionOffer Reload(ReplicationTask task) => new(
        true,
        StartRules.ReloadSentence,
        StartRules.IsCdc(task) ? "It captures changes only, so that there is nothing to load: AWS may refuse. Then start it at a time or position." : null);
}
