namespace DmsDashboard.Aws;

/// <summary>
/// A token bucket in front of AWS's own: DMS gives an account and Region 8 requests a second, shared with the console and
/// every other tool (user guide: Quotas), so that the dashboard must not use it up.
/// </summary>
/// <param name="perSecond">Tokens that come back in a second.</param>
/// <param name="burst">Tokens that may be saved up.</param>
/// <param name="time">The clock.</param>
public sealed class RequestBudget(double perSecond, int burst, TimeProvider time)
{
    private readonly Lock _gate = new();
    private double _tokens = burst;
    private long _filledAt = time.GetTimestamp();

    /// <summary>Tokens that come back in a second.</summary>
    public double PerSecond => perSecond;

    /// <summary>Takes a token; waits for it when there is none. Waiting callers keep their order.</summary>
    public Task TakeAsync(CancellationToken cancellationToken)
    {
        var wait = Reserve();
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(burst, _tokens + (time.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond)) - 1;
            _filledAt = now;
            return _tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_tokens / perSecond);
        }
    }
}
