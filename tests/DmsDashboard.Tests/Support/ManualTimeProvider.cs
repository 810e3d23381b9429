namespace DmsDashboard.Tests.Support;

/// <summary>A clock that a test moves; timers fire on the thread that moves it, in the order of their time.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _changed = NewChange();
    private DateTimeOffset _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, firing each timer as often as it falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (TakeDue(target) is { } fire)
        {
            fire();
        }
    }

    /// <summary>Waits until something has set a timer that falls due on the way, then moves the clock: a loop may not have come to its wait yet.</summary>
    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        await SetByAsync(GetUtcNow() + by, cancellationToken);
        Advance(by);
    }

    /// <summary>
    /// Waits until something has set a timer that falls due by then, and moves the clock much further at once, as after a machine's sleep; then it fires what fell due.
    /// Whatever that begins has the later time already, and nothing of it falls due on the way.
    /// </summary>
    public async Task LeapAsync(TimeSpan by, DateTimeOffset due, CancellationToken cancellationToken)
    {
        await SetByAsync(due, cancellationToken);
        lock (_gate)
        {
            _now += by;
        }

        Advance(TimeSpan.Zero);
    }

    /// <summary>Moves the clock on a little, again and again, until something is done: a short wait of its may begin at any time.</summary>
    public async Task AdvanceUntilAsync(Task awaited, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!awaited.IsCompleted)
        {
            Advance(TimeSpan.FromMilliseconds(10));
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private async Task SetByAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        while (NextChange(due) is { } change)
        {
            await change.WaitAsync(Patience, System, cancellationToken);
        }
    }

    private Task? NextChange(DateTimeOffset target)
    {
        lock (_gate)
        {
            return _timers.Any(timer => timer.Due <= target) ? null : _changed.Task;
        }
    }

    private Action? TakeDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            if (_timers.Where(timer => timer.Due <= target).MinBy(static timer => timer.Due) is not { } next)
            {
                _now = target;
                return null;
            }

            _now = next.Due!.Value > _now ? next.Due.Value : _now;
            next.Due = next.Period > TimeSpan.Zero ? next.Due + next.Period : null;
            return next.Callback;
        }
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class ManualTimer(ManualTimeProvider owner, Action callback) : ITimer
    {
        public Action Callback { get; } = callback;

        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (owner._gate)
            {
                owner._timers.Remove(this);
                (Due, Period) = (dueTime < TimeSpan.Zero ? null : owner._now + dueTime, period);
                owner._timers.Add(this);
                owner._changed.TrySetResult();
                owner._changed = NewChange();
                return true;
            }
        }

        public void Dispose()
        {
            lock (owner._gate)
            {
                owner._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
