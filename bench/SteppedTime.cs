namespace DmsDashboard.Bench;

/// <summary>The system's clock, but its timers fire only when told to: LocalAws sends a live tail's update once a second, and a latency must not begin with that second.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<SteppedTimer> _armed = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Fires every armed timer once.</summary>
    public void Step()
    {
        SteppedTimer[] due;
        lock (_gate)
        {
            due = [.. _armed];
            _armed.RemoveWhere(static timer => !timer.Repeats);
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    private sealed class SteppedTimer(SteppedTime owner, TimerCallback callback, object? state) : ITimer
    {
        public bool Repeats { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (owner._gate)
            {
                Repeats = period > TimeSpan.Zero;
                return dueTime == Timeout.InfiniteTimeSpan ? owner._armed.Remove(this) : owner._armed.Add(this);
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
