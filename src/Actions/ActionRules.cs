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
            return ReplicationOffers.None("It belongs to a zero-ETL integration: AWS starts and stops it.");
        }

        if (pending is not null)
        {
            return ReplicationOffers.None(UnderWay(pending));
        }

        return entry.Task is { } task ? TaskRules.For(task, entry.Instance) : ServerlessRules.For(entry.Replication);
    }

    /// <summary>What speaks against sending <paramref name="request"/> though nothing forbids it, beside the warning of its offer: AWS may refuse it. Null when nothing does.</summary>
    public static string? WarningOf(ReplicationEntry entry, StartRequest request) => StartRequestRules.Warning(request, entry);

    private static string UnderWay(PendingAction pending)
    {
        var what = pending.IsReload ? "A reload of tables" : pending.IsStop ? "A stop" : "A start";
        return pending.Answer?.Outcome is ActionOutcome.Unknown
            ? $"{what} was sent and its answer was lost: the activity tells what the next polls see."
            : $"{what} is under way.";
    }
}
