using Bunit;
using DmsDashboard.Components.Layout;
using DmsDashboard.Components.Status;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.Layout;

public sealed class NoAccessTests : ComponentContext
{
    [Fact]
    public async Task NoAccess_APageThatIsForOthers_SaysWhichRoleHasIt()
    {
        await Visitor.NotifyChangedAsync(Given.Viewer.As("d.okafor", "") with { Permissions = Permissions.Of([Capability.ViewReplications]) });

        var page = Render<NoAccess>(static parameters => parameters.Add(static page => page.Page, typeof(DashboardStatusPage)));

        Assert.Equal("You may not see this page", page.Find("h1").TextContent);
        Assert.Contains("It needs ViewDashboard, which viewers have: ask a dashboard admin for that role.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("d.okafor", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoAccess_SomebodyWhoseSignInHasEnded_IsOfferedAnother()
    {
        await Visitor.NotifyChangedAsync(ActionOrigin.Unknown);

        var page = Render<NoAccess>(static parameters => parameters.Add(static page => page.Page, typeof(DashboardStatusPage)));

        Assert.Equal("You were signed out", page.Find("h1").TextContent);
        Assert.Equal("Sign in again", page.Find("a[data-reload]").TextContent);
    }
}
