using DmsDashboard.Aws;
using DmsDashboard.Model.Metrics;

namespace DmsDashboard.Polling.MetricReadings;

/// <summary>Whether CloudWatch knows any metric of a subject, asked only of what had no datapoint: that it has none may be our mistake about its dimensions. For one reader at a time.</summary>
internal sealed class MetricListing(MetricsService metrics, TimeProvider time)
{
    private const int Most = 2_000;

    // What is not listed may be in an hour, and what is denied be allowed.
    private static readonly TimeSpan AskAgain = TimeSpan.FromHours(1);

    private readonly Dictionary<MetricSubject, (bool? IsListed, DateTimeOffset At)> _asked = [];

    /// <summary>Null where it could not be asked.</summary>
    public async Task<bool?> IsListedAsync(MetricSubject subject, RequestBudget budget, CancellationToken cancellationToken)
    {
        if (_asked.TryGetValue(subject, out var known) && (known.IsListed is true || time.GetUtcNow() - known.At < AskAgain))
        {
            return known.IsListed;
        }

        var isListed = await AskAsync(subject, budget, cancellationToken);
        if (_asked.Count >= Most)
        {
            _asked.Clear();
        }

        _asked[subject] = (isListed, time.GetUtcNow());
        return isListed;
    }

    private async Task<bool?> AskAsync(MetricSubject subject, RequestBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            return await metrics.IsListedAsync(subject, budget, cancellationToken);
        }
        catch (DmsServiceException)
        {
            // The datapoints were read well: only what their absence means is not known.
            return null;
        }
    }
}
