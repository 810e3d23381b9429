using System.Collections.Concurrent;
using System.Threading.Channels;

namespace DmsDashboard.Polling;

/// <summary>Wakes the pollers of targets before their time.</summary>
public sealed class RefreshSignal(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Bell> _bells = new();

    /// <summary>Wakes the poller of a target; a poller that is busy finds it afterwards.</summary>
    public void Raise(string targetName, WakeReasons reason) => BellOf(targetName).Ring(reason);

    /// <summary>Waits for <paramref name="delay"/> or a wake-up, and answers why it ended.</summary>
    internal async Task<WakeReasons> WaitAsync(string targetName, TimeSpan delay, CancellationToken cancellationToken)
    {
        var bell = BellOf(targetName);
        if (delay > TimeSpan.Zero)
        {
            using var timer = new CancellationTokenSource(delay, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
            try
            {
                await bell.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                // The time has come.
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return bell.Silence();
    }

    private Bell BellOf(string targetName) => _bells.GetOrAdd(targetName, static _ => new Bell());

    private sealed class Bell
    {
        private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private readonly Lock _gate = new();
        private WakeReasons _reasons;

        public void Ring(WakeReasons reason)
        {
            lock (_gate)
            {
                _reasons |= reason;
                _rung.Writer.TryWrite(true);
            }
        }

        public async Task WaitAsync(CancellationToken cancellationToken) => await _rung.Reader.WaitToReadAsync(cancellationToken);

        public WakeReasons Silence()
        {
            lock (_gate)
            {
                var reasons = _reasons;
                _reasons = WakeReasons.None;
                _rung.Reader.TryRead(out _);
                return reasons;
            }
        }
    }
}
