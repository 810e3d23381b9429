using DmsDashboard.Model.Statuses;

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

    /// <summary>What is left now.</summary>
    public BudgetLevel Level(string purpose)
    {
        lock (_gate)
        {
            Fill();
            // What was given out in advance: so many wait for their time.
            return new BudgetLevel(purpose, Math.Max(0, _tokens), burst, perSecond, (int)Math.Ceiling(Math.Max(0, -_tokens)));
        }
    }

    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            Fill();
            _tokens--;
            return _tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_tokens / perSecond);
        }
    }

    private void Fill()
    {
        var now = time.GetTimestamp();
        _tokens = Math.Min(burst, _tokens + (time.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond));
        _filledAt = now;
    }
}
