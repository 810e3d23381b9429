using System.Collections.Immutable;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Model.Statuses;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Polling.Progress;

namespace DmsDashboard.Polling;

/// <summary>The loop of one target: read, publish, wait. The only writer of that target's part of the snapshot.</summary>
internal sealed partial class TargetPoller(AwsTarget target, TargetPollerParts parts)
{
    private readonly PollingOptions _options = parts.Options;
    private readonly ListReader _list = new(target, parts.Options, parts.Time);
    private readonly InventoryReader _inventory = new(target, parts.Options, parts.Signal, parts.Time);
    private readonly MessageFollower _messages = new(target.Target, parts.Messages, parts.Signal, parts.Time);
    private readonly LoadHistoryReader _loads = new(target.Target, parts.History, parts.Signal);
    private readonly EntryComposer _composer = new(target.Target, parts.Tables) { Healths = new EntryHealth(target.Target, parts.Healths, parts.Limits) { Silences = parts.Silences, Stages = parts.Stages } };
    private PollFindings _findings = PollFindings.Empty;
    private DmsFault? _fault;
    private TimeSpan _interval = parts.Options.FastInterval;
    private PollPace _pace;
    private int _failures;
    private long _polls;

    private bool HasRead => _findings.ReadAt != default;

    private DateTimeOffset Now => parts.Time.GetUtcNow();

    /// <summary>Polls until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var due = Now;
        while (true)
        {
            var reasons = await parts.Signal.WaitAsync(target.Target.Name, due - Now, cancellationToken);
            if (Now >= due || IsWorthWaking(reasons))
            {
                var began = Now;
                await PollAsync(began, cancellationToken);
                Publish(await SettleAsync(), isAfterPoll: true);
                due = began + _interval;
                BeginReadings(cancellationToken);
            }
            else
            {
                due = Earlier(due, reasons);
            }

            parts.Metrics.Plan(target.Target, _pace, _interval, due);
            await AbsorbAsync(cancellationToken);
        }
    }

    // While AWS throttles, asking at once for every click would make it worse.
    private bool IsWorthWaking(WakeReasons reasons) =>
        _fault?.Kind != FaultKind.Throttled
        && (reasons.HasFlag(WakeReasons.Action) || (reasons.HasFlag(WakeReasons.FirstWatcher) && Now - _findings.ReadAt >= _options.FastInterval));

    private DateTimeOffset Earlier(DateTimeOffset due, WakeReasons reasons)
    {
        var soon = _findings.ReadAt + _options.FastInterval;
        return reasons.HasFlag(WakeReasons.FirstWatcher) && _failures == 0 && soon < due ? soon : due;
    }

    private async Task PollAsync(DateTimeOffset began, CancellationToken cancellationToken)
    {
        var pollId = PollTraces.IdOf(target.Target, ++_polls);
        using var trace = PollTraces.Begin(target.Target, pollId);
        using var scope = PollTraces.Scope(parts.Logger, pollId);
        var timestamp = parts.Time.GetTimestamp();
        var fault = await ReadListAsync(began, cancellationToken);
        parts.Metrics.Record(target.Target, parts.Time.GetElapsedTime(timestamp), fault?.Kind);
        PollTraces.End(trace, fault?.Kind);
        Note(fault);
    }

    private async Task<DmsFault?> ReadListAsync(DateTimeOffset began, CancellationToken cancellationToken)
    {
        var reading = await _list.ReadAsync(cancellationToken);
        if (reading.Fault is null)
        {
            _findings = _findings with { Replications = reading.Replications, Tasks = reading.Tasks, Denied = reading.Denied, ReadAt = began };
        }

        return reading.Fault;
    }

    private void Note(DmsFault? fault)
    {
        if (fault is not null && _fault?.Kind != fault.Kind)
        {
            LogPollFailed(target.Target.Name, fault.Sentence);
        }
        else if (fault is null && _fault is not null)
        {
            LogPollRecovered(target.Target.Name, _failures);
        }

        (_fault, _failures) = (fault, fault is null ? 0 : _failures + 1);
    }

    private void BeginReadings(CancellationToken cancellationToken)
    {
        if (_fault is null)
        {
            _loads.Begin(_composer.Progress, cancellationToken);
            _messages.Begin(_findings.Replications, cancellationToken);
        }
    }

    private async Task AbsorbAsync(CancellationToken cancellationToken)
    {
        await _inventory.UpdateAsync(_findings.All, cancellationToken);
        if (await _messages.AbsorbAsync() | _loads.Absorb(_composer.Progress) | !ReferenceEquals(_inventory.Current, _findings.Inventory))
        {
            Publish([], isAfterPoll: false);
        }
    }

    // Before it is published: whoever sees that an action is over finds what became of it on the timeline.
    private async Task<ImmutableArray<ReplicationKey>> SettleAsync()
    {
        if (_fault is not null)
        {
            return [];
        }

        var over = PendingRules.Over(parts.Store.Current.Pending, target.Target, _findings.All, _findings.ReadAt);
        foreach (var settled in over)
        {
            if (settled is { Finding: { } finding, Action: { ActivityId: { } id, AnsweredAt: { } answeredAt } } && !IsOutOfSight(settled))
            {
                await parts.Activity.SettleAsync(id, finding, answeredAt);
            }
        }

        return [.. over.Select(static settled => settled.Action.Key)];
    }

    // That it is not in a list which may not be read says nothing: it stays open for a process that may.
    private bool IsOutOfSight(SettledAction settled) => settled.Replication is null
        && _findings.Denied.Any(fault => fault.Operation == (settled.Action.IsOfTask ? "DescribeReplicationTasks" : "DescribeReplications"));

    private void Publish(ImmutableArray<ReplicationKey> over, bool isAfterPoll)
    {
        _findings = _findings with { Inventory = _inventory.Current, Messages = _messages.Messages };
        // Before the first good poll there is nothing to compose: a failed one must not pass for knowledge of when a status began.
        var entries = HasRead ? _composer.Compose(_findings) : [];
        parts.Store.Update(snapshot =>
        {
            var pending = snapshot.Pending.RemoveRange(over);
            if (isAfterPoll)
            {
                var situation = Situation(entries, pending);
                (_interval, _pace) = (PollSchedule.Interval(_options, situation, parts.Jitter.Next()), PollSchedule.Pace(_options, situation));
            }

            return TargetSnapshots.With(snapshot with { Pending = pending }, new TargetSnapshot
            {
                Target = target.Target,
                AccountId = Arns.AccountOf(entries),
                CapturedAt = HasRead ? _findings.ReadAt : null,
                Fault = _fault,
                PartialFaults = PartialFaults(),
                PollInterval = _interval,
                Entries = entries,
                Endpoints = _findings.Inventory.SortedEndpoints,
                Instances = _findings.Inventory.SortedInstances,
                InventoryReadAt = _findings.Inventory.ReadAt,
            });
        });
    }

    private ImmutableArray<DmsFault> PartialFaults()
    {
        var faults = _findings.Denied.AddRange(_inventory.Current.Faults);
        return _messages.Fault is { } unread ? faults.Add(unread) : faults;
    }

    private PollSituation Situation(ImmutableArray<ReplicationEntry> entries, ImmutableDictionary<ReplicationKey, PendingAction> pending) => new()
    {
        IsChanging = entries.Any(static entry => entry.Health.Health is Health.Starting or Health.Changing),
        IsActionPending = pending.Keys.Any(key => key.TargetName == target.Target.Name),
        Watchers = parts.Store.WatcherCount,
        Calls = _list.Calls,
        Failures = _failures,
    };

    private void LogPollFailed(string targetName, string sentence) => LogPollFailed(parts.Logger, targetName, sentence);

    private void LogPollRecovered(string targetName, int failures) => LogPollRecovered(parts.Logger, targetName, failures);

    [LoggerMessage(LogLevel.Warning, "Polling {TargetName} failed, the last good data is kept. {Sentence}")]
    private static partial void LogPollFailed(ILogger logger, string targetName, string sentence);

    [LoggerMessage(LogLevel.Information, "Polling {TargetName} works again after {Failures} failed polls.")]
    private static partial void LogPollRecovered(ILogger logger, string targetName, int failures);
}
