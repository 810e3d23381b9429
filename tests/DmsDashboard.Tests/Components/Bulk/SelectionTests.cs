using System.Reflection;
using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Bulk;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Bulk;

public sealed class SelectionTests : ComponentContext
{
    private Selection Selection => Services.GetRequiredService<Selection>();

    [Fact]
    public void Row_Checked_IsSelectedAndOnlyThatRowIsDrawnAgain()
    {
        var page = Open("", Given.Entry("a"), Given.Entry("b"));
        var other = Row(page, "b");
        var drawn = other.RenderCount;

        page.Find("input[aria-label='Select a']").Change(true);

        Assert.True(Selection.Contains(Given.Entry("a").Key));
        Assert.True(page.Find("input[aria-label='Select a']").HasAttribute("checked"));
        Assert.Equal(drawn, other.RenderCount);
        Assert.Equal("1 selected", page.Find(".dm-bulk b").TextContent);
    }

    [Fact]
    public void SelectAll_Pressed_SelectsAllThatTheFilterFinds()
    {
        var page = Open("?q=orders", Given.Entry("orders-a"), Given.Entry("orders-b"), Given.Entry("users"));
        Assert.Equal("false", page.Find("[role=checkbox]").GetAttribute("aria-checked"));
        Assert.Equal("Select all 2 shown", page.Find("[role=checkbox]").GetAttribute("aria-label"));

        page.Find("[role=checkbox]").Click();

        Assert.Equal(2, Selection.Count);
        Assert.Equal("true", page.Find("[role=checkbox]").GetAttribute("aria-checked"));
        page.Find("input[aria-label='Select orders-a']").Change(false);
        Assert.Equal("mixed", page.Find("[role=checkbox]").GetAttribute("aria-checked"));
        page.Find("[role=checkbox]").Click();
        page.Find("[role=checkbox]").Click();
        Assert.Equal(0, Selection.Count);
    }

    [Fact]
    public void Filter_Changed_KeepsTheSelectionAndSaysWhatIsNotShown()
    {
        var page = Open("", Given.Entry("a", "failed", Health.Failed), Given.Entry("b"));
        page.Find("[role=checkbox]").Click();

        page.Find("[data-tile=failed]").Click();

        page.WaitForAssertion(() => Assert.Equal("1 of 2 not shown", page.Find("[data-not-shown]").TextContent));
        Assert.Equal("2 selected", page.Find(".dm-bulk b").TextContent);
    }

    [Fact]
    public void Refresh_WithoutOneOfThem_TakesItOutOfTheSelection()
    {
        var page = Open("", Given.Entry("a"), Given.Entry("b"));
        page.Find("[role=checkbox]").Click();

        Store.Update(static _ => Given.Snapshot(Given.Entry("a")));

        page.WaitForAssertion(() => Assert.Equal("1 selected", page.Find(".dm-bulk b").TextContent));
        Assert.True(page.Find("input[aria-label='Select a']").HasAttribute("checked"));
    }

    [Fact]
    public async Task SelectAll_AfterARefreshThatChangesNoCount_SelectsWhatIsThereNow()
    {
        var page = Open("", Given.Entry("a"));
        Store.Update(static _ => Given.Snapshot(Given.Entry("b")));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("input[aria-label='Select b']")));

        await page.Find("[role=checkbox]").ClickAsync();

        Assert.True(Selection.Contains(Given.Entry("b").Key));
        Assert.Equal(1, Selection.Count);
    }

    [Fact]
    public void Bar_Counts_WhatCanBeStartedAndStopped()
    {
        var page = Open("", Given.Entry("a"), Given.Entry("b", "created", Health.NotStarted), Given.Entry("c", "created", Health.NotStarted));
        page.Find("[role=checkbox]").Click();

        Assert.Equal("2", page.Find("[data-bulk=start] .muted").TextContent);
        Assert.Equal("1", page.Find("[data-bulk=stop] .muted").TextContent);
        page.Find("[data-bulk=clear]").Click();
        Assert.Empty(page.FindAll(".dm-bulk"));
    }

    // A render tree's buffer is a power of two, and each circuit keeps one for every row in view (docs/performance.md).
    [Theory]
    [InlineData("stopped", Health.Stopped)]
    [InlineData("running", Health.Replicating)]
    [InlineData("created", Health.NotStarted)]
    public void Row_Selected_StaysUnderSixtyFourFrames(string status, Health health)
    {
        var entry = Given.Entry("a", status, health).With(static replication => replication with { ReplicationStats = new ReplicationStats { FullLoadStartDate = Given.Noon, TablesLoaded = 3, TablesErrored = 1 } }) with { StatusSince = Given.Noon };
        Selection.Toggle(entry.Key);
        var row = Render<ReplicationRow>(parameters => parameters.Add(static row => row.Row, new ListRow(2, entry)).Add(static row => row.MayAct, true));
        using var builder = new RenderTreeBuilder();

        typeof(ReplicationRow).GetMethod("BuildRenderTree", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(row.Instance, [builder]);

#pragma warning disable BL0006 // How many frames there are is what this is about.
        Assert.InRange(builder.GetFrames().Count, 1, 64);
#pragma warning restore BL0006
    }

    private static IRenderedComponent<ReplicationRow> Row(IRenderedComponent<SnapshotProvider> page, string identifier) =>
        page.FindComponents<ReplicationRow>().Single(row => row.Instance.Row.Entry!.Identifier == identifier);

    private IRenderedComponent<SnapshotProvider> Open(string query, params ReplicationEntry[] entries)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/{query}");
        return RenderUnderSnapshot<ReplicationsPage>(Given.Snapshot(entries));
    }
}
