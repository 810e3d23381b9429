namespace DmsDashboard.Tests.Components.Logs;

/// <summary>A clock that a test moves, and that tells when something waits on it.</summary>
internal sealed class DrawClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _armed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(DateTimeOffset Due, Action Fire)> _timers = [];
    private DateTimeOffset _now = start;

    /// <summary>Completes when the first timer is set.</summary>
    public Task Armed => _armed.Task;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Add((_now + dueTime, () => callback(state)));
        }

        _armed.TrySetResult();
        return new OneShot();
    }

    public void Advance(TimeSpan by)
    {
        Action[] due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now).Select(timer => timer.Fire)];
            _timers.RemoveAll(timer => timer.Due <= _now);
        }

        foreach (var fire in due)
        {
            fire();
        }
    }

    private sealed class OneShot : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
            // A timer that fires after its owner has gone finds a finished task.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
