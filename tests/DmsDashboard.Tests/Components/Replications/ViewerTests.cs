using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Replications;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Tests.Components.Replications;

/// <summary>What people see who may not act.</summary>
public sealed class ViewerTests : ComponentContext
{
    [Fact]
    public async Task List_OfAViewer_HasNothingToPressButLinksAndOrders()
    {
        await Visitor.NotifyChangedAsync(Given.Viewer);

        var page = Open();

        Assert.Empty(page.FindAll("input[type=checkbox], [role=checkbox], .c-act button"));
        Assert.Equal(2, page.FindAll("td.c-act a").Count);
        Assert.Equal("Logs", page.Find("th.c-act").TextContent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task List_OfSomebodyWhoMayAct_HasButtons(bool isAdmin)
    {
        await Visitor.NotifyChangedAsync(isAdmin ? Given.Admin : Given.Operator);

        var page = Open();

        Assert.NotEmpty(page.FindAll(".c-act button[aria-label='Stop… a']"));
        Assert.Equal(2, page.FindAll("input[type=checkbox]").Count);
    }

    [Fact]
    public async Task List_RoleThatIsTakenAwayMeanwhile_LosesItsButtonsAndItsSelectionBar()
    {
        var page = Open();
        await page.Find("input[aria-label='Select a']").ChangeAsync(new ChangeEventArgs { Value = true });
        Assert.NotEmpty(page.FindAll(".dm-bulk"));

        await page.InvokeAsync(() => Visitor.NotifyChangedAsync(Given.Viewer));

        Assert.Empty(page.FindAll(".dm-bulk, .c-act button, input[type=checkbox]"));
    }

    [Fact]
    public async Task Buttons_OfAViewer_AreNotThereInTheHeadEither()
    {
        await Visitor.NotifyChangedAsync(Given.Viewer);

        var buttons = Render<ActionButtons>(static parameters => parameters.Add(static buttons => buttons.Entry, Given.Entry("a")).Add(static buttons => buttons.Pending, null));

        Assert.Empty(buttons.Markup.Trim());
    }

    private IRenderedComponent<SnapshotProvider> Open() => RenderUnderSnapshot<ReplicationsPage>(Given.Snapshot(Given.Entry("a"), Given.Entry("b")));
}
