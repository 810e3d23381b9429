using DmsDashboard.Actions;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Bulk;

/// <summary>What bulk starts and stops are called, step by step.</summary>
internal static class BulkWords
{
    /// <summary>"Resume processing", "Start replication", "Stop" or "Left out".</summary>
    internal static string Does(BulkPlanItem item) =>
        !item.IsIncluded ? "Left out"
        : item.StartReplicationType switch
        {
            null => "Stop",
            StartReplicationTypes.ResumeProcessing => "Resume processing",
            _ => "Start replication",
        };

    /// <summary>Why, apart from how long: "stopped on request", "first run"; empty where the reason is said in full.</summary>
    internal static string State(BulkPlanItem item)
    {
        if (!item.IsIncluded)
        {
            return "";
        }

        var words = item.StartReplicationType is StartReplicationTypes.StartReplication ? "first run"
            : item.Entry.Health.Detail.Length > 0 ? item.Entry.Health.Detail
            : HealthWords.Word(item.Entry.Health.Health);
        return char.ToLowerInvariant(words[0]) + words[1..];
    }

    /// <summary>What AWS may have against it, why it is left out, or what it failed of before; null when there is nothing to say.</summary>
    internal static string? Why(BulkPlanItem item)
    {
        if (item.Why is not null || item is not { IsIncluded: true, StartReplicationType: not null, Entry.Health: { Health: Health.Failed, Sentence: { Length: > 0 } sentence } })
        {
            return item.Why;
        }

        var end = sentence.IndexOf(". ", StringComparison.Ordinal);
        return $"It failed: {(end < 0 ? sentence : sentence[..(end + 1)])}";
    }

    /// <summary>The state of one in a run, as words and as a mark.</summary>
    internal static (string Word, Health Mark) Of(BulkItemState state) => state switch
    {
        BulkItemState.Waiting => ("Waiting", Health.NotStarted),
        BulkItemState.Sent => ("Sent, no answer yet", Health.Starting),
        BulkItemState.Accepted => ("Accepted", Health.Finished),
        BulkItemState.Refused => ("Refused", Health.Failed),
        BulkItemState.Unknown => ("Unknown", Health.AtRisk),
        BulkItemState.NotSent => ("Not sent", Health.Stopped),
        _ => ("Cancelled, not sent", Health.Stopped),
    };

    /// <summary>"Start: 3 of 40 sent".</summary>
    internal static string Progress(BulkRun run) => run.FinishedAt is null
        ? $"{Verb(run)}: {run.SentCount} of {run.Items.Length} sent{(run.IsCancelled ? ", cancelled" : "")}"
        : $"{Verb(run)}: {Summary(run)}";

    /// <summary>"8 accepted, 1 refused, 1 cancelled".</summary>
    internal static string Summary(BulkRun run)
    {
        (int Count, string Word)[] parts =
        [
            (run.Count(BulkItemState.Accepted), "accepted"),
            (run.Count(BulkItemState.Refused), "refused"),
            (run.Count(BulkItemState.Unknown), "unknown"),
            (run.Count(BulkItemState.NotSent), "not sent"),
            (run.Count(BulkItemState.Cancelled), "cancelled before they were sent"),
        ];
        return string.Join(", ", parts.Where(static part => part.Count > 0).Select(static part => $"{part.Count} {part.Word}"));
    }

    /// <summary>True when all went well.</summary>
    internal static bool IsGood(BulkRun run) => run.Items.All(static item => item.State is BulkItemState.Accepted);

    /// <summary>"3 replications", "1 task", "2 replications and 1 task".</summary>
    internal static string Count(IEnumerable<ReplicationKey> keys)
    {
        var isTask = keys.Select(IsTask).ToList();
        var tasks = isTask.Count(static task => task);
        (int Count, string Noun)[] kinds = [(isTask.Count - tasks, "replication"), (tasks, "task")];
        return string.Join(" and ", kinds.Where(static kind => kind.Count > 0).Select(static kind => FormattableString.Invariant($"{kind.Count:N0} {kind.Noun}{(kind.Count == 1 ? "" : "s")}")));
    }

    // The ARN alone tells: what a run holds may have left the list.
    private static bool IsTask(ReplicationKey key) => key.Arn.Contains(":task:", StringComparison.Ordinal);

    internal static string Verb(BulkRun run) => run.IsStop ? "Stop" : "Start";
}
