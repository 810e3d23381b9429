using System.Collections.Immutable;

namespace DmsDashboard.Model.Runs;

/// <summary>The latest run of a replication, put together from its status and from what the orchestrator said of it.</summary>
/// <param name="Stages">The eight stages of the start-up.</param>
/// <param name="Messages">The orchestrator's messages of this run, oldest first.</param>
/// <param name="Earlier">Its messages of the runs before, oldest first.</param>
public sealed record ReplicationRun(
    ImmutableArray<RunStage> Stages,
    ImmutableArray<OrchestratorMessage> Messages,
    ImmutableArray<OrchestratorMessage> Earlier)
{
    public static ReplicationRun Of(ReplicationEntry entry, ImmutableArray<OrchestratorMessage> messages)
    {
        var start = StartOfLastRun(messages);
        var (earlier, latest) = (messages[..start], messages[start..]);
        if (IsOfAnEarlierRun(entry, latest))
        {
            (earlier, latest) = (messages, []);
        }

        return new ReplicationRun(StagesOf(entry, latest), latest, earlier);
    }

    // A run begins where the stage numbers begin again; a message of no stage (failed, stopped) belongs to the run before it.
    private static int StartOfLastRun(ImmutableArray<OrchestratorMessage> messages)
    {
        var (start, highest, ended) = (0, 0, false);
        for (var i = 0; i < messages.Length; i++)
        {
            if (NumberOf(messages[i]) is not { } number)
            {
                ended |= IsEnd(messages[i]);
                continue;
            }

            if (number < highest || ended)
            {
                start = i;
            }

            (highest, ended) = (number, false);
        }

        return start;
    }

    // The status runs ahead of the log: a stage that is lower than what the log tells is a new start that the log has not told yet.
    private static bool IsOfAnEarlierRun(ReplicationEntry entry, ImmutableArray<OrchestratorMessage> latest) =>
        entry.Replication.Status is { IsStarting: true, StartupStage: { } stage }
        && latest.Select(NumberOf).Max() is { } told
        && (told > stage || latest.Any(IsEnd))
        && entry.StatusSince is { } since
        && latest[^1].Timestamp < since;

    private static ImmutableArray<RunStage> StagesOf(ReplicationEntry entry, ImmutableArray<OrchestratorMessage> latest)
    {
        var status = entry.Replication.Status;
        var reached = Math.Max(latest.Select(NumberOf).Max() ?? 0, status.StartupStage ?? 0);
        var failed = latest.FirstOrDefault(IsFailure);
        if (reached == 0 && HasRun(entry))
        {
            // The log is gone or was not read, but the dates tell that it ran.
            reached = StartupStages.All.Length;
        }

        return [.. StartupStages.All.Select((name, i) => StageOf(entry, latest, (i + 1, reached, failed)))];
    }

    private static RunStage StageOf(
        ReplicationEntry entry,
        ImmutableArray<OrchestratorMessage> latest,
        (int Number, int Reached, OrchestratorMessage? Failed) at)
    {
        var (number, reached, failed) = at;
        var own = latest.FirstOrDefault(message => NumberOf(message) == number);
        var next = own is null ? null : latest.FirstOrDefault(message => message.Timestamp >= own.Timestamp && (NumberOf(message) > number || IsEnd(message)));
        var status = entry.Replication.Status;
        var state = number.CompareTo(reached) switch
        {
            < 0 => RunStageState.Done,
            > 0 => RunStageState.Todo,
            _ when failed is not null && !status.IsStarting && !status.Is(ReplicationStatus.Running) => RunStageState.Failed,
            _ when status.StartupStage is not null => RunStageState.Now,
            _ => RunStageState.Done,
        };
        var since = own?.Timestamp ?? (state == RunStageState.Now ? entry.StatusSince : null);
        return new RunStage(number, StartupStages.All[number - 1], state, since, state == RunStageState.Now ? null : next?.Timestamp - own?.Timestamp);
    }

    private static bool HasRun(ReplicationEntry entry) => entry.Replication.ReplicationStats?.FullLoadStartDate is not null;

    private static int? NumberOf(OrchestratorMessage message) =>
        message.ReplicationState is { } state ? StartupStages.NumberOf(state) : null;

    private static bool IsFailure(OrchestratorMessage message) => Is(message, ReplicationStatus.Failed) || message.FailureMessage is not null;

    private static bool IsEnd(OrchestratorMessage message) =>
        IsFailure(message) || Is(message, ReplicationStatus.Stopped) || Is(message, ReplicationStatus.Stopping);

    private static bool Is(OrchestratorMessage message, string state) =>
        string.Equals(message.ReplicationState, state, StringComparison.OrdinalIgnoreCase);
}
