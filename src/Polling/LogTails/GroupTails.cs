using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>The live tails that are open, one a log group: the tasks of an instance, replications whose settings name one group and a group that somebody added share it.</summary>
internal sealed partial class GroupTails(LogTailOptions options, AwsTargets targets, LiveTailSeats seats, TimeProvider time, ILogger logger)
{
    // For a page of many logs that is opened at once.
    private const int ReadBurst = 60;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string TargetName, string LogGroupName), Shared> _tails = [];

    /// <summary>What the logs of a target may be read by GetLogEvents, beside what their live tails bring.</summary>
    public RequestBudget ReadsOf(string targetName) => targets.Get(targetName).Budgets.Of("log lines beside live tails", options.ReadsPerSecond, ReadBurst);

    /// <summary>A share in the group's tail until it is disposed. The first one opens the tail, the last one's end closes it.</summary>
    public GroupShare Join(string targetName, LogLocation location, LogsService logs)
    {
        var key = (targetName, location.LogGroupName);
        var inbox = new TailInbox(location);
        lock (_gate)
        {
            if (_tails.GetValueOrDefault(key) is not { Count: > 0 } shared)
            {
                var before = _tails.GetValueOrDefault(key)?.Running ?? Task.CompletedTask;
                _tails[key] = shared = new Shared(new GroupTail(targetName, location, logs, seats, options, time)) { Before = before };
            }

            shared.Count++;
            shared.Tail.Join(inbox);
            shared.Running ??= RunAsync(shared, location.LogGroupName);
            return new GroupShare(inbox, shared.Tail.Hurry, () => LeaveAsync(key, shared, inbox));
        }
    }

    private async Task RunAsync(Shared shared, string logGroupName)
    {
        // Not under the caller's lock, and not before the last one's session is closed: there is never more than one.
        await Task.Yield();
        await shared.Before;
        try
        {
            await shared.Tail.RunAsync(shared.Ending.Token);
        }
        catch (OperationCanceledException) when (shared.Ending.IsCancellationRequested)
        {
            // Nobody shares it any more.
        }
        catch (Exception exception)
        {
            // Each log that shares it has been told.
            LogFailed(logGroupName, exception);
        }
    }

    private async ValueTask LeaveAsync((string, string) key, Shared shared, TailInbox inbox)
    {
        lock (_gate)
        {
            shared.Tail.Leave(inbox);
            if (--shared.Count > 0)
            {
                return;
            }
        }

        await shared.Ending.CancelAsync();
        await shared.Running!;
        shared.Ending.Dispose();
        lock (_gate)
        {
            if (_tails.GetValueOrDefault(key) == shared)
            {
                _tails.Remove(key);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The live tail of log group {LogGroupName} failed.")]
    private partial void LogFailed(string logGroupName, Exception exception);

    private sealed class Shared(GroupTail tail)
    {
        public GroupTail Tail => tail;

        public CancellationTokenSource Ending { get; } = new();

        /// <summary>The run of the tail of the same group that is being closed.</summary>
        public required Task Before { get; init; }

        public Task? Running { get; set; }

        public int Count { get; set; }
    }
}
