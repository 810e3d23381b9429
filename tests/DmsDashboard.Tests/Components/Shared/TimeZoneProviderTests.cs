using Bunit;
using DmsDashboard.Components.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class TimeZoneProviderTests : BunitContext
{
    private static readonly DateTimeOffset Time = new(2026, 11, 15, 1, 59, 58, TimeSpan.Zero);

    public TimeZoneProviderTests()
    {
        Services.AddSingleton(TimeProvider.System);
    }

    [Fact]
    public void Provider_LocalRemembered_ShowsTheBrowsersZone()
    {
        ArrangeBrowser(choice: "local");

        var page = RenderPage();

        page.WaitForAssertion(() => Assert.Equal("15 Nov 2026 07:29:58", page.Find("time").TextContent));
        Assert.Equal("true", page.Find("[data-time-zone=local]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Switch_Clicked_ChangesEveryTimeAndIsRemembered()
    {
        var module = ArrangeBrowser(choice: null);
        var remembered = module.SetupVoid("remember", _ => true).SetVoidResult();
        var page = RenderPage();
        Assert.Equal("15 Nov 2026 01:59:58", page.Find("time").TextContent);

        page.Find("[data-time-zone=local]").Click();

        Assert.Equal("15 Nov 2026 07:29:58", page.Find("time").TextContent);
        Assert.Equal("local", remembered.Invocations.Single().Arguments.Single());
    }

    private BunitJSModuleInterop ArrangeBrowser(string? choice)
    {
        var module = JSInterop.SetupModule("./js/ages.js");
        module.Setup<BrowserZone?>("start", _ => true).SetResult(new BrowserZone("No/Such_Place", 330, choice));
        return module;
    }

    private IRenderedComponent<TimeZoneProvider> RenderPage() => Render<TimeZoneProvider>(parameters => parameters
        .AddChildContent<TimeZoneSwitch>()
        .AddChildContent<Timestamp>(timestamp => timestamp.Add(t => t.Value, Time)));
}
