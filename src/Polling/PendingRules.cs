using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>Decides when an action is over: a poll that began after AWS's answer shows its effect, or it has not for too long. Pure.</summary>
internal static class PendingRules
{
    // DMS answers a start with the old status for some seconds; after this the row tells its own story.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    // An answer that was lost may mean that nothing was done: the wait is shorter.
    private static readonly TimeSpan LongestWaitForUnknown = TimeSpan.FromSeconds(15);

    /// <summary>What is over after a good poll of <paramref name="target"/> that found <paramref name="replications"/> and began at <paramref name="pollBegan"/>.</summary>
    public static ImmutableArray<SettledAction> Over(
        ImmutableDictionary<ReplicationKey, PendingAction> pending,
        DmsTarget target,
        IEnumerable<IReplication> replications,
        DateTimeOffset pollBegan) =>
        [.. pending.Values.Where(action => action.Key.TargetName == target.Name).Select(action => Settle(action, replications, pollBegan)).OfType<SettledAction>()];

    private static SettledAction? Settle(PendingAction action, IEnumerable<IReplication> replications, DateTimeOffset pollBegan)
    {
        if (action.AnsweredAt is not { } answeredAt || pollBegan < answeredAt)
        {
            return null;
        }

        var longest = action.Answer?.Outcome == ActionOutcome.Unknown ? LongestWaitForUnknown : LongestWait;
        var replication = replications.FirstOrDefault(found => found.Arn == action.Key.Arn);
        var isEffectSeen = replication is not null && IsEffectOf(action, replication);
        return replication is null || isEffectSeen || pollBegan - answeredAt >= longest ? new SettledAction(action, replication, isEffectSeen, pollBegan) : null;
    }

    private static bool IsEffectOf(PendingAction action, IReplication replication)
    {
        // A reload changes no status: it waits only where its answer was lost, and then for the first look at the tables' counts.
        if (action.IsReload)
        {
            return true;
        }

        return action.IsStop
            ? !replication.Status.Is(ReplicationStatus.Running) && !replication.Status.IsStarting && !replication.Status.Is(ReplicationStatus.Starting)
            : replication.Status != action.StatusBefore || StartDate(replication) >= action.SentAt;
    }

    private static DateTimeOffset? StartDate(IReplication replication) =>
        replication.ReplicationStats?.StartDate ?? (replication as ReplicationTask)?.ReplicationTaskStartDate;
}
