using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>Which metrics ListMetrics lists.</summary>
internal sealed record MetricFilter(string? Namespace, string? MetricName, ImmutableArray<(string Name, string? Value)> Dimensions)
{
    // After its first datapoint a metric may take so long to be listed, says AWS: a caller must not count on it sooner.
    private static readonly TimeSpan ListedAfter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(14);
    private static readonly TimeSpan RecentlyActive = TimeSpan.FromHours(3);

    /// <summary>How lately a metric must have had datapoints.</summary>
    public TimeSpan ActiveWithin { get; init; } = ForgottenAfter;

    /// <summary>Whether no metric of this account is asked for.</summary>
    public bool IsOfAnotherAccount { get; init; }

    /// <summary>The filter of a request whose shape was checked.</summary>
    public static MetricFilter Read(OperationContext context, string accountId) => new(
        context.Text("Namespace"),
        context.Text("MetricName"),
        [.. (context.Member("Dimensions")?.EnumerateArray() ?? default).Select(static filter => (Text(filter, "Name")!, Text(filter, "Value")))])
    {
        ActiveWithin = context.Text("RecentlyActive") is null ? ForgottenAfter : RecentlyActive,
        IsOfAnotherAccount = context.Text("OwningAccount") is { } account && account != accountId,
    };

    /// <summary>Whether a metric is listed at an instant.</summary>
    public bool Admits(ListedMetric metric, DateTimeOffset now) =>
        !IsOfAnotherAccount
        && (Namespace ?? metric.Identity.Namespace) == metric.Identity.Namespace
        && (MetricName ?? metric.Identity.Name) == metric.Identity.Name
        && Dimensions.All(filter => metric.Identity.Dimensions.TryGetValue(filter.Name, out var value) && (filter.Value ?? value) == value)
        && metric.First <= now - ListedAfter
        && metric.Last >= now - ActiveWithin;

    private static string? Text(JsonElement structure, string name) => structure.TryGetProperty(name, out var value) ? value.GetString() : null;
}
