namespace DmsDashboard.LocalAws.Tests.Support;

/// <summary>Another clock's time without its timers: whatever is due waits until somebody looks.</summary>
internal sealed class TimerlessTimeProvider(TimeProvider clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new NoTimer();

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // Nothing was started.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
