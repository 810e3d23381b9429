namespace DmsDashboard.Alerts;

/// <summary>When a message is tried again.</summary>
/// <param name="random">Spreads tries, so that dashboards that a webhook turned away together do not come back together.</param>
internal sealed class RetryTimes(Func<double> random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    // Whoever asks for more is not waited for any longer.
    private static readonly TimeSpan MostAsked = TimeSpan.FromHours(6);

    /// <summary>The wait after the try of this number, from 1 on: doubled each time, its upper half left to chance, and as long as the webhook asks for.</summary>
    public TimeSpan After(int attempt, TimeSpan most, TimeSpan? asked)
    {
        var whole = Math.Min(most.TotalSeconds, First.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, 30)));
        var wait = TimeSpan.FromSeconds(whole * (0.5 + (random() / 2)));
        var least = asked is { } wanted ? (wanted < MostAsked ? wanted : MostAsked) : TimeSpan.Zero;
        return wait > least ? wait : least;
    }
}
