using Bunit;
using DmsDashboard.Components.ActivityList;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Components.ActivityList;

/// <summary>Drawn without a page: the address is never echoed, as over a line that is too slow.</summary>
public sealed class ActivityToolsTests : ComponentContext
{
    [Fact]
    public async Task Filters_TheSecondBeforeTheEchoOfTheFirst_AreBothAsked()
    {
        var tools = Show(new ActivityQuery());

        await tools.Find("select[aria-label=Kind]").ChangeAsync("Action");
        await tools.Find("input[aria-label=Replication]").ChangeAsync(" orders ");

        Assert.EndsWith("?show=action&replication=orders", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Year_WhileItIsTyped_IsNotAsked()
    {
        var tools = Show(new ActivityQuery());

        await tools.Find("input[aria-label='From, UTC']").ChangeAsync("0202-11-15T08:30");
        Assert.DoesNotContain("from=", Address, StringComparison.Ordinal);
        Assert.Equal("0202-11-15T08:30", tools.Find("input[aria-label='From, UTC']").GetAttribute("value"));

        await tools.Find("input[aria-label='From, UTC']").ChangeAsync("2026-11-15T08:30");
        Assert.EndsWith("?from=2026-11-15T08%3A30%3A00Z", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clear_Pressed_EmptiesEveryField()
    {
        var tools = Show(new ActivityQuery { Text = "stopped", Who = "me", To = new(2026, 11, 15, 8, 30, 0, TimeSpan.Zero) });

        await tools.Find("button.ghost").ClickAsync();

        Assert.All(tools.FindAll("input"), static field => Assert.Equal("", field.GetAttribute("value") ?? ""));
        Assert.EndsWith("/", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_TheAddressChangesByItself_FollowIt()
    {
        var tools = Show(new ActivityQuery());
        await tools.Find("input[aria-label=Who]").ChangeAsync("me");
        tools.Render(static parameters => parameters.Add(static tools => tools.Query, new ActivityQuery { Who = "me" }));

        tools.Render(static parameters => parameters.Add(static tools => tools.Query, new ActivityQuery { Who = "you" }));

        Assert.Equal("you", tools.Find("input[aria-label=Who]").GetAttribute("value"));
    }

    private IRenderedComponent<ActivityTools> Show(ActivityQuery query) => Render<ActivityTools>(parameters => parameters.Add(static tools => tools.Query, query));
}
