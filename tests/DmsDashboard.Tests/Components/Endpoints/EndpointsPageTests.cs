using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Endpoints;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using InjectedKind = DmsDashboard.LocalAws.Control.FaultKind;

namespace DmsDashboard.Tests.Components.Endpoints;

/// <summary>From the connections of an account through the wire to the page, and back by its button.</summary>
public sealed class EndpointsPageTests : BunitContext
{
    private const string Failing = "datalake-staging-postgres";

    private readonly CascadingValueSource<ActionOrigin> _visitor = new(Given.Operator, isFixed: false);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public EndpointsPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddCascadingValue(_ => _visitor);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_OfTheDemo_ShowsEndpointsInstancesAndWhoUsesThem()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend);

        var instance = page.Find("[data-instance=dms-batch-1]");
        Assert.All(["dms.c6i.large", "3.6.1", "Single-AZ", "free: not known here", "Public: reachable from the internet", "employees-sqlserver-to-postgres"], words => Assert.Contains(words, instance.TextContent, StringComparison.Ordinal));
        Assert.Null(page.Find("[data-instance=dms-prod-1]").QuerySelector("[data-public]"));
        var task = backend.Entry("stock-mysql-to-aurora");
        var source = page.Find($"[data-endpoint='{task.SourceEndpoint!.EndpointIdentifier}']");
        Assert.Contains($"{task.SourceEndpoint.ServerName}:3306", source.TextContent, StringComparison.Ordinal);
        Assert.Equal("replications/stock-mysql-to-aurora", source.QuerySelector(".e-used a")!.GetAttribute("href"));
        Assert.Equal("Successful", source.QuerySelector("[data-connection=dms-prod-1]")!.GetAttribute("data-state"));
        Assert.DoesNotContain("dms_user", source.TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_FailedConnection_SaysWhyAndWhatItMeans()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend);

        var connection = page.Find($"[data-endpoint={Failing}] [data-connection=dms-prod-1]");

        Assert.Equal("Failed", connection.GetAttribute("data-state"));
        Assert.Contains("password authentication failed", connection.QuerySelector(".dm-raw")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(connection.QuerySelector("[data-means]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_EndpointOfServerless_SaysThatItIsTestedOnStart()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend);

        var endpoint = page.Find($"[data-endpoint='{backend.Entry("orders-oracle-to-aurora").SourceEndpoint!.EndpointIdentifier}']");

        Assert.Contains("when a replication starts", endpoint.QuerySelector("[data-serverless]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(endpoint.QuerySelector("[data-test]"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_Pressed_IsUnderWayAtOnceAndItsEndShows()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend);

        await page.InvokeAsync(() => page.Find($"[aria-label='Test {Failing} from dms-prod-1']").ClickAsync(new()));

        page.WaitForAssertion(() => Assert.Equal("Testing", State(page)), Patience);
        Assert.Equal("true", page.Find($"[aria-label='Test {Failing} from dms-prod-1']").GetAttribute("aria-disabled"));
        backend.AdvanceAws(TimeSpan.FromMinutes(10));
        await backend.Time.AdvanceAsync(TimeSpan.FromSeconds(5), Backend.Cancelled);

        page.WaitForAssertion(() => Assert.Equal("Failed", State(page)), Patience);
        page.WaitForAssertion(() => Assert.Equal($"Test of {Failing} from dms-prod-1: failed.", page.Find("[data-test-result]").TextContent), Patience);
        Assert.Contains("tested", page.Find($"[data-endpoint={Failing}] [data-connection=dms-prod-1]").TextContent, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Test_RefusedByAws_TellsInANotice()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "TestConnection");
        var page = await OpenAsync(backend);

        await page.InvokeAsync(() => page.Find($"[aria-label='Test {Failing} from dms-prod-1']").ClickAsync(new()));

        page.WaitForAssertion(() => Assert.Contains("dms:TestConnection", page.Find("[data-toast=Problem]").TextContent, StringComparison.Ordinal), Patience);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("?show=failed", Failing)]
    [InlineData("?q=datalake+staging", Failing)]
    [InlineData("?show=unused&q=datalake", Failing)]
    public async Task Page_AddressNarrows_ShowsWhatFits(string query, string only)
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend, query);

        page.WaitForAssertion(() => Assert.Contains(only, page.FindAll("[data-endpoint]").Select(static row => row.GetAttribute("data-endpoint"))), Patience);
        Assert.True(page.FindAll("[data-endpoint]").Count < 4);
    }

    [Fact(Timeout = 60_000)]
    public async Task Page_ConnectionsDenied_ShowsTheRestAndSaysSo()
    {
        await using var backend = await Backend.StartPollingAsync();
        backend.Inject(InjectedKind.AccessDenied, "DescribeConnections");
        var page = Show(backend, "");

        page.WaitForAssertion(() => Assert.Contains("dms:DescribeConnections", page.Find("[data-connections-fault]").TextContent, StringComparison.Ordinal), Patience);
        Assert.NotEmpty(page.FindAll("[data-endpoint]"));
        Assert.DoesNotContain("Never tested", page.Find($"[data-endpoint='{backend.Entry("stock-mysql-to-aurora").SourceEndpoint!.EndpointIdentifier}']").TextContent, StringComparison.Ordinal);
    }

    private static string? State(IRenderedComponent<SnapshotProvider> page) => page.Find($"[data-endpoint={Failing}] [data-connection=dms-prod-1]").GetAttribute("data-state");

    [Fact(Timeout = 60_000)]
    public async Task Page_OfAViewer_OffersNoTest()
    {
        await using var backend = await Backend.StartPollingAsync();
        var page = await OpenAsync(backend);
        Assert.NotEmpty(page.FindAll("[data-test]"));

        await page.InvokeAsync(() => _visitor.NotifyChangedAsync(Given.Viewer));

        Assert.Empty(page.FindAll("[data-test]"));
        Assert.NotEmpty(page.FindAll("[data-connection]"));
    }

    private async Task<IRenderedComponent<SnapshotProvider>> OpenAsync(Backend backend, string query = "")
    {
        var page = Show(backend, query);
        await backend.UntilAsync(_ => backend.Connections.Current("demo").CapturedAt is not null);
        page.WaitForAssertion(() => Assert.DoesNotContain("Not read yet", page.Markup, StringComparison.Ordinal), Patience);
        return page;
    }

    private IRenderedComponent<SnapshotProvider> Show(Backend backend, string query)
    {
        Services.AddSingleton<TimeProvider>(backend.Time);
        Services.AddSingleton(backend.Store);
        Services.AddSingleton(backend.Connections);
        Services.AddSingleton(backend.ConnectionTester);
        Services.AddScoped<Toasts>().AddScoped<ListAddress>();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"endpoints{query}");
        return Render<SnapshotProvider>(parameters => parameters.AddChildContent<EndpointsPage>().AddChildContent<ToastHost>());
    }
}
