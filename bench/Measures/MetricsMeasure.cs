using System.Globalization;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Bench.Measures;

/// <summary>The charts of 500 replications at once: how many calls it takes to read them, and how long.</summary>
internal static class MetricsMeasure
{
    public const int Replications = 500;

    public static async Task RunAsync(Report report, BenchHost host, TimeProvider time)
    {
        await host.WaitForInventoryAsync();
        foreach (var range in (MetricRange[])[MetricRange.Hour, MetricRange.All[^1]])
        {
            var keys = host.Store.Current.Entries.Select(entry => MetricSubject.Of(entry) is { } subject ? new MetricsKey(entry.Target.Name, subject, range) : null).OfType<MetricsKey>().Take(Replications).ToArray();
            var (before, started) = (host.Aws.Requests.Of("GetMetricData"), time.GetTimestamp());
            var series = await Task.WhenAll(keys.Select(key => ReadAsync(host.Services.GetRequiredService<MetricsStore>(), key)));
            var took = time.GetElapsedTime(started);
            var (calls, metrics, points) = (host.Aws.Requests.Of("GetMetricData") - before, series.Sum(static found => found.Series.Length), series.Sum(static found => found.Series.Sum(static one => one.Points.Length)));
            report.Row(
                string.Create(CultureInfo.InvariantCulture, $"metrics of {keys.Length} replications over {range.Word}: calls of GetMetricData"),
                string.Create(CultureInfo.InvariantCulture, $"{calls} for {metrics} metrics, {points} datapoints, {took.TotalSeconds:0.0} s (one call a second after the first five)"),
                "≤ 500 metrics a call");
        }
    }

    private static async Task<MetricsSnapshot> ReadAsync(MetricsStore metrics, MetricsKey key)
    {
        await foreach (var snapshot in metrics.WatchAsync(key))
        {
            if (snapshot.CapturedAt is not null || snapshot.Fault is not null)
            {
                return snapshot;
            }
        }

        throw new InvalidOperationException("The store ended.");
    }
}
