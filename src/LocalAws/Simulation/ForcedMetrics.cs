using System.Collections.Immutable;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Which metrics were forced when: what was said before it, and after it was let go of, stays said.</summary>
internal sealed record ForcedMetrics
{
    private const int Most = 64;

    /// <summary>Nothing was ever forced.</summary>
    public static readonly ForcedMetrics None = new();

    private ImmutableArray<Interval> Intervals { get; init; } = [];

    /// <summary>Since when there are no datapoints, as it is now; null where there are some.</summary>
    public DateTimeOffset? SilentSince => Intervals is [.., { Until: null, Forced.NoDatapoints: true } last] ? last.Since : null;

    /// <summary>The name of the metric that may not be read as it is now; null for none.</summary>
    public string? Forbidden => Intervals is [.., { Until: null } last] ? last.Forced.Forbidden : null;

    /// <summary>What is forced from an instant on; null lets go of it.</summary>
    public ForcedMetrics With(MetricsOverride? forced, DateTimeOffset at)
    {
        var ended = Intervals is [.., { Until: null } last] ? Intervals.SetItem(Intervals.Length - 1, last with { Until = at }) : Intervals;
        var begun = forced is null ? ended : ended.Add(new Interval(forced, at, null));
        return new ForcedMetrics { Intervals = begun.Length > Most ? begun.RemoveAt(0) : begun };
    }

    /// <summary>What was forced at an instant, or null.</summary>
    public MetricsOverride? At(DateTimeOffset at)
    {
        foreach (var interval in Intervals)
        {
            if (interval.Since <= at && (interval.Until is not { } until || at < until))
            {
                return interval.Forced;
            }
        }

        return null;
    }

    private sealed record Interval(MetricsOverride Forced, DateTimeOffset Since, DateTimeOffset? Until);
}
