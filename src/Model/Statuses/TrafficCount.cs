namespace DmsDashboard.Model.Statuses;

/// <summary>Requests that were sent to AWS in some span of time. What the SDK sent again by itself counts again: AWS counts it, too.</summary>
/// <param name="Requests">All of them.</param>
/// <param name="Retries">Those of them that the SDK sent again.</param>
/// <param name="Throttled">Those that AWS refused as too many.</param>
/// <param name="Failed">Those that failed otherwise: refused, broken on the way, or without an answer.</param>
public readonly record struct TrafficCount(long Requests, long Retries, long Throttled, long Failed)
{
    public static TrafficCount operator +(TrafficCount one, TrafficCount other) =>
        new(one.Requests + other.Requests, one.Retries + other.Retries, one.Throttled + other.Throttled, one.Failed + other.Failed);
}
