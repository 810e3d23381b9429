using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>Which start types a replication that does not run may take: start-replication is legal once in its life, the others only afterwards.</summary>
internal static class StartRules
{
    private const string StartSentence = "DMS provisions capacity and starts the full load, CDC, or both. A start-up takes 15 to 20 minutes as a rule.";
    private const string ResumeSentence = "DMS goes on from the last stop position.";
    private const string ReloadSentence = "DMS prepares the target tables as their settings say, which drops them as a rule, and loads everything again.";

    public static ReplicationOffers For(IReplication replication)
    {
        if (IsProvisionState(replication, "deprovisioning"))
        {
            return Offers(replication, No("Its capacity is being released. Wait until it is deprovisioned."));
        }

        if (HasRun(replication))
        {
            return Offers(replication, No("It has run before: AWS takes start-replication once only. Resume or reload it.")) with
            {
                ResumeProcessing = new ActionOffer(true, ResumeSentence, ResumeWarning(replication)),
                ReloadTarget = new ActionOffer(true, ReloadSentence),
            };
        }

        return FirstStart(replication);
    }

    // StartDate is there from the first attempt on; only one that came to run has begun from fresh or to load.
    private static bool HasRun(IReplication replication) =>
        replication.ReplicationStats is { FreshStartDate: not null } or { FullLoadStartDate: not null };

    private static ReplicationOffers FirstStart(IReplication replication)
    {
        var wasTried = replication.StartReplicationType is { Length: > 0 } || replication.ReplicationStats?.StartDate is not null;
        var offers = Offers(replication, No("It has not run yet, so that there is nothing to go on from."));
        return offers with
        {
            StartReplication = new ActionOffer(true, StartSentence, wasTried ? "It was started before without coming to run. If AWS refuses to start it again, reload it." : null),
            ReloadTarget = wasTried ? new ActionOffer(true, ReloadSentence, "AWS takes a reload only after a first run.") : offers.ReloadTarget,
        };
    }

    private static string? ResumeWarning(IReplication replication)
    {
        if (replication.Status.Is(ReplicationStatus.Deprovisioned) || IsProvisionState(replication, "deprovisioned"))
        {
            return "Its capacity was released: AWS may refuse to resume it. Then reload it.";
        }

        return replication.ReplicationType == "full-load"
            ? "It is a full load without CDC: AWS may refuse to resume it. Then reload it."
            : null;
    }

    private static bool IsProvisionState(IReplication replication, string state) =>
        string.Equals(replication.ProvisionData?.ProvisionState, state, StringComparison.OrdinalIgnoreCase);

    private static ReplicationOffers Offers(IReplication replication, ActionOffer no) => new()
    {
        StartReplication = no,
        ResumeProcessing = no,
        ReloadTarget = no,
        Stop = No(replication.Status.Is(ReplicationStatus.Failed) ? "It has failed: nothing runs." : "It does not run."),
        ReloadTables = No("It does not run: tables are reloaded while it runs."),
    };

    private static ActionOffer No(string reason) => new(false, reason);
}
