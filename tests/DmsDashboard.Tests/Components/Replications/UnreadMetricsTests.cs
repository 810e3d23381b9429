using Bunit;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using DmsDashboard.Model.Metrics;
using DmsDashboard.Store;
using DmsDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Replications;

public sealed class UnreadMetricsTests : ComponentContext
{
    [Fact(Timeout = 60_000)]
    public async Task Page_WhileMetricsAreReadOfSomeOnly_SaysOfHowMany()
    {
        var (read, other, stopped) = (Given.Entry("read"), Given.Entry("other"), Given.Entry("stopped", "stopped", Health.Stopped));
        var metrics = Services.GetRequiredService<MetricsStore>();
        Assert.Contains("is known of none of the 2 that run", Open().Find("[data-unread-metrics]").TextContent, StringComparison.Ordinal);

        await using var watch = Watch(read);
        Assert.True(await watch.MoveNextAsync());
        Fill(Given.Noon.AddMinutes(-16));
        Assert.Contains("is known of none of the 2 that run", Open().Find("[data-unread-metrics]").TextContent, StringComparison.Ordinal);

        Fill(Given.Noon);
        Assert.Contains("is known of 1 of the 2 that run", Open().Find("[data-unread-metrics]").TextContent, StringComparison.Ordinal);

        await using var second = Watch(other);
        Assert.True(await second.MoveNextAsync());
        Fill(Given.Noon);
        Assert.Empty(Open().FindAll("[data-unread-metrics]"));

        IRenderedComponent<DmsDashboard.Components.SnapshotProvider> Open() => RenderUnderSnapshot<ReplicationsPage>(Given.Snapshot(read, other, stopped));

        IAsyncEnumerator<MetricsSnapshot> Watch(ReplicationEntry entry) =>
            metrics.WatchAsync(new MetricsKey(entry.Target.Name, MetricSubject.Of(entry)!, MetricRange.Hour), Xunit.TestContext.Current.CancellationToken).GetAsyncEnumerator(Xunit.TestContext.Current.CancellationToken);

        void Fill(DateTimeOffset at)
        {
            foreach (var feed in metrics.FeedsOf(read.Target.Name))
            {
                feed.Update(_ => GivenMetrics.Reading() with { CapturedAt = at });
            }
        }
    }
}
