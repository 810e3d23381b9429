using Bunit;
using DmsDashboard.Components.Layout;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components;

public sealed class SnapshotProviderTests : ComponentContext
{
    [Fact(Timeout = 20_000)]
    public async Task Provider_Disposed_WatchesNoMore()
    {
        RenderUnderSnapshot<Freshness>(Given.Snapshot(Given.Entry("a")));
        Assert.Equal(1, Store.WatcherCount);

        await DisposeComponentsAsync();

        // The watch ends on the dispatcher; it is the timeout of the test that fails if it does not.
        while (Store.WatcherCount > 0)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public void Provider_StoreChanges_ShowsTheNewest()
    {
        var page = RenderUnderSnapshot<DemoBanner>(Given.Snapshot(Given.Target(Given.Demo)));
        Assert.NotEmpty(page.FindAll("[data-demo]"));

        Store.Update(_ => Given.Snapshot(Given.Target(new DmsTarget("production", "eu-west-1"))));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-demo]")));
    }

    [Fact]
    public async Task Pause_StoreChanges_HoldsWhatIsShownUntilItEnds()
    {
        var page = RenderUnderSnapshot<DemoBanner>(Given.Snapshot(Given.Target(Given.Demo)));
        await page.InvokeAsync(page.Instance.TogglePause);

        Store.Update(_ => Given.Snapshot(Given.Target(new DmsTarget("production", "eu-west-1"))));
        await page.InvokeAsync(() => Assert.NotEmpty(page.FindAll("[data-demo]")));
        Assert.Equal(Given.Noon, page.Instance.PausedAt);
        await page.InvokeAsync(page.Instance.TogglePause);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-demo]")));
        Assert.Null(page.Instance.PausedAt);
    }
}
