using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>Which start types a serverless replication that does not run may take: start-replication is legal once in its life, the others only afterwards.</summary>
internal static class StartRules
{
    internal const string ReloadSentence = "DMS prepares the target tables as their settings say, which drops them as a rule, and loads everything again.";

    private const string StartUp = "A start-up takes 15 to 20 minutes as a rule.";

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
                ResumeProcessing = Resume(replication),
                ReloadTarget = new ActionOffer(true, ReloadSentence),
            };
        }

        return FirstStart(replication);
    }

    internal static bool IsFullLoad(IReplication replication) => string.Equals(replication.ReplicationType, "full-load", StringComparison.OrdinalIgnoreCase);

    internal static bool IsCdc(IReplication replication) => string.Equals(replication.ReplicationType, "cdc", StringComparison.OrdinalIgnoreCase);

    // StartDate is there from the first attempt on; only one that came to run has begun from fresh or to load.
    private static bool HasRun(IReplication replication) =>
        replication.ReplicationStats is { FreshStartDate: not null } or { FullLoadStartDate: not null };

    private static ReplicationOffers FirstStart(IReplication replication)
    {
        var wasTried = replication.StartReplicationType is { Length: > 0 } || replication.ReplicationStats?.StartDate is not null;
        var offers = Offers(replication, No("It has not run yet, so that there is nothing to go on from."));
        return offers with
        {
            StartReplication = new ActionOffer(true, StartSentence(replication), wasTried ? "It was started before without coming to run. If AWS refuses to start it again, reload it." : null),
            ReloadTarget = wasTried ? new ActionOffer(true, ReloadSentence, "AWS takes a reload only after a first run.") : offers.ReloadTarget,
        };
    }

    private static string StartSentence(IReplication replication) => replication.ReplicationType switch
    {
        "full-load" => $"DMS provisions capacity and loads the tables. {StartUp}",
        "cdc" => $"DMS provisions capacity and captures changes. {StartUp}",
        "full-load-and-cdc" => $"DMS provisions capacity, loads the tables, then captures changes. {StartUp}",
        _ => $"DMS provisions capacity and starts the full load, CDC, or both. {StartUp}",
    };

    private static ActionOffer Resume(IReplication replication)
    {
        if (replication.Status.Is(ReplicationStatus.Deprovisioned) || IsProvisionState(replication, "deprovisioned"))
        {
            return new ActionOffer(true, ResumeSentence(replication), "Its capacity was released: AWS may refuse to resume it. Then reload it.");
        }

        return new ActionOffer(true, ResumeSentence(replication), IsFullLoad(replication) ? "It is a full load without CDC: AWS may refuse to resume it. Then reload it." : null);
    }

    private static string ResumeSentence(IReplication replication) =>
        IsFullLoad(replication) ? "DMS loads the tables that are not loaded yet." : "DMS goes on from the last stop position.";

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
