using DmsDashboard.Model;
using DmsDashboard.Model.Failures;

namespace DmsDashboard.Actions;

/// <summary>Decides what may be pressed from status, history and what is under way. Pure.</summary>
public static class ActionRules
{
    /// <summary>The offers for <paramref name="entry"/>; <paramref name="pending"/> is an action whose effect is still awaited.</summary>
    public static ReplicationOffers For(ReplicationEntry entry, PendingAction? pending)
    {
        if (entry.IsReadOnly)
        {
            return ReplicationOffers.None("It belongs to a zero-ETL integration: AWS starts and stops it.");
        }

        if (pending is not null)
        {
            return ReplicationOffers.None(UnderWay(pending));
        }

        var offers = entry.Task is { } task ? TaskRules.For(task, entry.Instance) : ServerlessRules.For(entry.Replication);
        return NewStart(entry) is { } cause ? offers.WithResumeWarning($"{cause.WhatBroke} Resume cannot work: it fails at the same place. {cause.WhatToDo}") : offers;
    }

    /// <summary>The known failure because of which a resume fails for ever; null when there is none.</summary>
    internal static FailureExplanation? NewStart(ReplicationEntry entry) => Cause(entry) is { NeedsNewStart: true } cause ? cause : null;

    // LastFailureMessage of a task outlives later runs: unless it has failed, only the reason of its last stop counts.
    private static FailureExplanation? Cause(ReplicationEntry entry) => entry.Health.Health is Health.Failed
        ? FailureCatalogue.Explain(entry.Replication)
        : FailureCatalogue.Explain(entry.Replication.StopReason, FailureTexts.StopReason);

    private static string UnderWay(PendingAction pending)
    {
        var what = pending.IsReload ? "A reload of tables" : pending.IsStop ? "A stop" : "A start";
        if (pending.IsEarlier)
        {
            return $"{what} was sent before the dashboard was started again, and nobody knows what became of it: the activity tells what the next polls see.";
        }

        return pending.Answer?.Outcome is ActionOutcome.Unknown
            ? $"{what} was sent and its answer was lost: the activity tells what the next polls see."
            : $"{what} is under way.";
    }
}
